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
import org.cannadvisor.model.RandomFeed;
import org.cannadvisor.model.Side;

/**
 * Finds scripts that run one side of a comparison on random numbers of their own.
 *
 * <pre>
 * x = np.random.rand(1, 3, 224, 224).astype(np.float32)
 * np.save("golden/out.npy", session.run(None, {"x": x})[0])
 * </pre>
 */
public final class RandomFeedReader implements FactReader {

  private static final int LONGEST = 1 << 18;

  private static final Pattern DRAWN =
      Pattern.compile(
          "^(\\w{1,40})\\s?=\\s?.{0,60}(?:\\bnp\\.random\\.(?:rand|randn|random|uniform|normal|randint)|\\btorch\\.(?:rand|randn|randint))\\(");
  private static final Sought KEEPS =
      Sought.of("\\bnp\\.save[z]?\\(|\\.tofile\\(|torch\\.save\\(|savetxt\\(");

  /** An export tries itself on numbers that nobody else needs. */
  private static final Sought EXPORTS = Sought.of("onnx\\.export\\(|jit\\.trace\\(");

  private static final Sought ON_CHIP =
      Sought.of("InferSession|\\bacl\\.mdl|aclruntime|\\.infer\\(");
  private static final Sought IN_FRAMEWORK =
      Sought.of("InferenceSession\\(|\\btorch\\.load\\(|load_state_dict\\(|tf\\.Session|paddle\\.");
  private static final Sought SEEDED =
      Sought.of("manual_seed\\(|random\\.seed\\(|RandomState\\(|default_rng\\(\\s?\\d");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && text.content().contains("rand")
        && KEEPS.isIn(text.content())
        && !EXPORTS.isIn(text.content())
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  /** A script that runs both sides gives both the same numbers. */
  private static Optional<RandomFeed> found(SourceText text) {
    String content = text.content();
    boolean chip = ON_CHIP.isIn(content);
    if (chip == IN_FRAMEWORK.isIn(content)) {
      return Optional.empty();
    }
    for (Line line : PythonLoop.lines(text)) {
      Matcher drawn = DRAWN.matcher(line.code());
      if (drawn.find() && isFed(content, drawn.group(1))) {
        boolean repeatable = SEEDED.isIn(content) || isStored(content, drawn.group(1));
        Side side = chip ? Side.DEPLOYED : Side.REFERENCE;
        return Optional.of(new RandomFeed(Fact.UNTIED, side, repeatable, text.at(line.number())));
      }
    }
    return Optional.empty();
  }

  private static boolean isFed(String content, String name) {
    return Pattern.compile(
            "(?:\\.run\\([^\\n]{0,200}:\\s?|\\.infer\\(\\s?\\[?\\s?|\\b(?:model|net|module|network)\\(\\s?)"
                + name
                + "(?!\\w)")
        .matcher(content)
        .find();
  }

  private static boolean isStored(String content, String name) {
    return Pattern.compile(
            "(?<![\\w.])"
                + name
                + "(?:\\.\\w{1,20}\\([^)\\n]{0,30}\\)){0,3}\\.tofile\\(|save[z]?\\([^\\n]{1,120},\\s?(?:\\w+\\s?=\\s?)?"
                + name
                + "(?!\\w)")
        .matcher(content)
        .find();
  }
}
