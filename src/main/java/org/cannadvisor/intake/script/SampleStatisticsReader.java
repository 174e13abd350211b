package org.cannadvisor.intake.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.script.PythonLoop.Line;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OwnStatistics;
import org.cannadvisor.model.SetStatistics;

/**
 * Reads by whose figures samples are normalised: of a program on the chip that takes those of each
 * sample, and of a plan of nnU-Net that takes those of the data set, as it does for CT.
 *
 * <pre>
 * vol -= vol.mean()
 * vol /= max(vol.std(), 1e-8)
 *
 * "normalization_schemes": ["CTNormalization"]
 * </pre>
 */
public final class SampleStatisticsReader implements FactReader {

  private static final int LONGEST = 1 << 18;

  private static final Sought ON_CHIP =
      Sought.of("\\bInferSession\\b|\\bacl\\.mdl\\.|\\baclruntime\\b|AclLiteModel|mindspore_lite");
  private static final Pattern CENTRED =
      Pattern.compile("\\b(\\w{1,30})\\s?-=?\\s?(?:\\1\\.mean\\(\\)|np\\.mean\\(\\1\\))");
  private static final Sought CLIPPED = Sought.of("\\bclip\\(|\\.clamp_?\\(");
  private static final Pattern SCHEME =
      Pattern.compile(
          "\"normalization_schemes\"\\s{0,4}:\\s{0,4}\\[\\s{0,40}\"(CTNormalization)\"");

  @Override
  public Kind kind() {
    return Kind.PREPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && (own(text).isPresent() || planned(text).isPresent());
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    own(text).ifPresent(reading::add);
    planned(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<OwnStatistics> own(SourceText text) {
    String content = text.content();
    if (!text.name().endsWith(".py") || !ON_CHIP.isIn(content) || CLIPPED.isIn(content)) {
      return Optional.empty();
    }
    for (Line line : PythonLoop.lines(text)) {
      Matcher centred = CENTRED.matcher(line.code());
      if (centred.find() && isScaled(content, centred.group(1))) {
        String name = centred.group(1);
        return Optional.of(new OwnStatistics(Fact.UNTIED, name, text.at(line.number())));
      }
    }
    return Optional.empty();
  }

  private static boolean isScaled(String content, String name) {
    return content.contains(name + ".std()") || content.contains("np.std(" + name + ")");
  }

  private static Optional<SetStatistics> planned(SourceText text) {
    if (!text.name().endsWith(".json")) {
      return Optional.empty();
    }
    Matcher scheme = SCHEME.matcher(text.content());
    if (!scheme.find()) {
      return Optional.empty();
    }
    String before = text.content().substring(0, scheme.start());
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return Optional.of(new SetStatistics(Fact.UNTIED, scheme.group(1), text.at(line)));
  }
}
