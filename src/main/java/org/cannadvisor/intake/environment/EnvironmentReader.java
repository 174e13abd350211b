package org.cannadvisor.intake.environment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.EnvironmentSetting;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads the environment variables with a meaning for accuracy, e.g. {@code export
 * OP_NO_REUSE_MEM=conv1,BatchNorm} or {@code os.environ["HCCL_DETERMINISTIC"] = "true"}. A variable
 * that is only printed, unset or stands in a comment is not set. So is what torchvision does with
 * tensors where nobody tells it, by the warning it prints or by its version.
 */
public final class EnvironmentReader implements FactReader {

  private static final int MOST = 50;
  private static final int LONGEST_LINE = 4000;

  /** Names of the GE, runtime and HCCL guides. */
  private static final String NAMES =
      "(OP_NO_REUSE_MEM|HCCL_DETERMINISTIC|LCCL_DETERMINISTIC|INF_NAN_MODE_ENABLE"
          + "|INF_NAN_MODE_FORCE_DISABLE|CLOSE_MATMUL_K_SHIFT|AUTOFUSE_FLAGS|ATB_MATMUL_SHUFFLE_K_ENABLE)";

  private static final Sought ANY = Sought.of(NAMES);

  private static final Pattern SHELL =
      Pattern.compile(
          "^\\s*(?:export\\s+|ENV\\s+|set\\s+|-\\s+|declare\\s+-x\\s+)?(?:\\w+=\\S*\\s+){0,20}"
              + NAMES
              + "\\s?[=:]\\s?(\"[^\"]*\"|'[^']*'|[^\\s;&|]*)");
  private static final Pattern PYTHON =
      Pattern.compile(
          "environ(?:\\.setdefault\\()?\\[?\\s*[\"']"
              + NAMES
              + "[\"']\\s*\\]?\\s*[=,]\\s*[\"']([^\"']*)[\"']");

  private static final Sought SWITCHED = Sought.of("cubeMathType|cube_math_type|allow_hf32");

  /** {@code int8_t cubeMathType = 1}, {@code torch.npu.matmul.allow_hf32 = True}. */
  private static final Pattern SWITCH =
      Pattern.compile(
          "\\b(cubeMathType|cube_math_type|CUBE_MATH_TYPE|(?:matmul|conv)\\.allow_hf32)\\s*=\\s*(\\d|True|False|true|false)\\b");

  /** What torchvision warns of where it shrinks a tensor and nobody says how. */
  private static final String UNTOLD =
      "default value of the antialias parameter of all the resizing";

  /** Before 0.17 tensors were resized without antialias unless somebody asked for it. */
  private static final Sought PINNED = Sought.of("^torchvision\\s?==\\s?0\\.(?:\\d|1[0-6])\\.\\d");

  private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.(?:py|c|cc|cpp|cxx|h|hpp)");

  @Override
  public Kind kind() {
    return Kind.ENVIRONMENT;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !text.name().endsWith(".csv")
        && (ANY.isIn(text.head())
            || SWITCHED.isIn(text.head())
            || text.head().contains("torchvision"))
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    int number = 0;
    for (String line : text.lines()) {
      number++;
      if (line.length() <= LONGEST_LINE && reading.facts().size() < MOST) {
        readLine(line, number, text, reading);
      }
    }
    return reading;
  }

  private static void readSwitch(String line, int number, SourceText text, Reading reading) {
    Matcher set = SWITCH.matcher(line);
    if (!line.strip().startsWith("#") && !line.strip().startsWith("//") && set.find()) {
      boolean cube = set.group(1).toLowerCase(Locale.ROOT).startsWith("cube");
      String name = cube ? "cubeMathType" : "allow_hf32";
      String value = set.group(2).toLowerCase(Locale.ROOT);
      reading.add(new EnvironmentSetting(Fact.UNTIED, name, value, text.at(number)));
    }
  }

  private static boolean isWithoutAntialias(String line) {
    return line.contains(UNTOLD) || PINNED.isIn(line);
  }

  private static void readLine(String line, int number, SourceText text, Reading reading) {
    if (isWithoutAntialias(line)) {
      reading.add(
          new EnvironmentSetting(Fact.UNTIED, "torchvision.antialias", "false", text.at(number)));
    }
    if (PROGRAM.matcher(text.name()).matches()) {
      readSwitch(line, number, text, reading);
    }
    for (Pattern form : new Pattern[] {SHELL, PYTHON}) {
      Matcher set = form.matcher(line);
      if (!line.strip().startsWith("#") && set.find()) {
        String value = set.group(2).replaceAll("^[\"']|[\"']$", "");
        reading.add(new EnvironmentSetting(Fact.UNTIED, set.group(1), value, text.at(number)));
      }
    }
  }
}
