package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.TurnedPictures;
import org.cannadvisor.model.TurnedPictures.Sign;

/**
 * Finds signs of photos with an EXIF orientation in logs and lists.
 *
 * <pre>
 * $ exiftool -r -p '$Directory $Orientation# $ImageWidth $ImageHeight' val
 * val/batch2 6 4032 3024
 * IMG_0007.jpg annotation 4032x3024 decoded 3024x4032
 * </pre>
 */
public final class TurnedPictureReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 300;
  private static final List<String> PAGES = List.of(".log", ".txt", ".out", ".md", ".csv");

  private static final Pattern ORIENTATION = Pattern.compile("(?i)exif|orientation\\s{0,30}:");

  /** As exiftool and its like write it; a text may be turned by 180 degrees for other reasons. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\bexif\\b.{0,40}\\borientation\\b#?[^\\d\\n]{0,12}[35678]\\b"
              + "|\\borientation\\s{0,30}:\\s?rotate (?:90 cw|180|270 cw)\\b");

  /** A row of a list whose head or command names the orientation, in front of the size. */
  private static final Pattern ROW =
      Pattern.compile("(?<![\\d.])[35678][\\s,;|]{1,4}\\d{3,5}[\\s,;x|]{1,4}\\d{3,5}(?!\\d)");

  private static final Pattern SIZES =
      Pattern.compile(
          "(?<!\\d)(\\d{3,5})\\s?[x×*,]\\s?(\\d{3,5})(?!\\d).{1,80}?(?<!\\d)\\2\\s?[x×*,]\\s?\\1(?!\\d)");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && PAGES.stream().anyMatch(text.name()::endsWith)
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    orientation(text).ifPresent(reading::add);
    size(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<TurnedPictures> orientation(SourceText text) {
    boolean listed = ORIENTATION.matcher(text.content()).find();
    for (int number = 1; listed && number <= text.lines().size(); number++) {
      String line = line(text, number);
      for (Pattern pattern : List.of(NAMED, ROW)) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
          return Optional.of(said(Sign.ORIENTATION, found.group(), text, number));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<TurnedPictures> size(SourceText text) {
    for (int number = 1; number <= text.lines().size(); number++) {
      Matcher sizes = SIZES.matcher(line(text, number));
      if (sizes.find() && !sizes.group(1).equals(sizes.group(2)) && isOfPicture(text, number)) {
        return Optional.of(said(Sign.SIZE, sizes.group(), text, number));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfPicture(SourceText text, int number) {
    return line(text, number).matches("(?i).*\\.jpe?g\\b.*");
  }

  private static String line(SourceText text, int number) {
    String line = text.lines().get(number - 1);
    return line.length() > LONGEST_LINE ? "" : line;
  }

  private static TurnedPictures said(Sign sign, String shown, SourceText text, int number) {
    return new TurnedPictures(Fact.UNTIED, sign, shown.strip(), text.at(number));
  }
}
