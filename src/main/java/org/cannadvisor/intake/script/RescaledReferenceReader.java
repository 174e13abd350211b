package org.cannadvisor.intake.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.SideWords;
import org.cannadvisor.intake.project.SideWords.Owner;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.RescaledReference;

/**
 * Finds data sets that divide by 255 what an albumentations transform has already normalised:
 *
 * <pre>
 * augmented = self.transform(image=img, mask=mask)   # A.Compose([..., A.Normalize()])
 * img = augmented["image"]
 * img = img.astype("float32") / 255
 * </pre>
 */
public final class RescaledReferenceReader implements GroupReader {

  private static final int LONGEST = 1 << 18;

  /** Lines between the transform and the division. */
  private static final int REACH = 15;

  private static final Sought CALLS =
      Sought.of("\\w{0,20}(?:transform|aug)\\w{0,20}\\(\\s?image\\s?=");
  private static final Pattern TAKES =
      Pattern.compile(
          "^\\s{0,40}(\\w{1,40})\\s?=\\s?[^#]{0,120}\\[[\"']image[\"']\\]\\s{0,4}(?:#.*)?$");
  private static final Pattern DIVIDES =
      Pattern.compile(
          "^\\s{0,40}(\\w{1,40})\\s?(?:/=\\s?|=\\s?\\(?(?:np\\.float32\\()?(\\w{1,40})(?:\\.astype\\([^()]{0,30}(?:\\([^()]{0,20}\\))?[^()]{0,10}\\)|\\.float\\(\\))?\\)?\\s?/\\s?)255(?:\\.0?)?(?![\\d.])");

  /** By default of 0..255 pixels; told another {@code max_pixel_value} it expects others. */
  private static final Sought NORMALIZES =
      Sought.of("(?<!def )(?<!\\w)Normalize\\((?![^()]{0,200}max_pixel_value)");

  private static final Sought LIBRARY =
      Sought.of("(?m)^\\s{0,8}(?:import albumentations\\b|from albumentations\\b)");

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && SideWords.ofPath(text.path()) != Owner.MINE
        && (CALLS.isIn(text.content()) || normalized(text).isPresent());
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return Set.of();
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    Optional<Evidence> normalized =
        texts.stream().flatMap(text -> normalized(text).stream()).findFirst();
    Optional<Evidence> divided = texts.stream().flatMap(text -> divided(text).stream()).findFirst();
    if (normalized.isPresent() && divided.isPresent()) {
      reading.add(new RescaledReference(Fact.UNTIED, normalized.get(), divided.get()));
    }
    return reading;
  }

  private static Optional<Evidence> normalized(SourceText text) {
    return LIBRARY.isIn(text.content())
        ? IntStream.rangeClosed(1, text.lines().size())
            .filter(number -> normalizes(text.lines().get(number - 1)))
            .mapToObj(text::at)
            .findFirst()
        : Optional.empty();
  }

  private static boolean normalizes(String line) {
    return !line.strip().startsWith("#") && NORMALIZES.isIn(line);
  }

  /** Where the picture that a transform gave is divided by 255. */
  private static Optional<Evidence> divided(SourceText text) {
    String picture = "";
    int taken = 0;
    boolean called = false;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      called |= CALLS.isIn(line);
      Matcher takes = TAKES.matcher(line);
      if (called && takes.find()) {
        picture = takes.group(1);
        taken = i;
      } else if (i - taken <= REACH && isDivided(picture, line)) {
        return Optional.of(text.at(i + 1));
      }
      if (line.strip().startsWith("def ")) {
        called = false;
        picture = "";
      }
    }
    return Optional.empty();
  }

  private static boolean isDivided(String picture, String line) {
    Matcher divides = DIVIDES.matcher(line);
    return divides.find()
        && picture.equals(divides.group(2) == null ? divides.group(1) : divides.group(2));
  }
}
