package org.cannadvisor.intake.precision;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OpPrecision;

/**
 * Reads an op_precision_mode file, which op_select_implmode files look like too. Lines before the
 * first section name operator types.
 *
 * <pre>
 * [ByOpType]
 * Softmax=high_precision
 * [ByNodeName]
 * /head/Sigmoid_12=high_precision
 * </pre>
 */
public final class OpPrecisionReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final String BY_TYPE = "[ByOpType]";
  private static final String BY_NAME = "[ByNodeName]";
  private static final Pattern ENTRY =
      Pattern.compile("[A-Za-z_/][\\w/.:\\-]{0,500}\\s*=\\s*\\w{1,60}");
  private static final Pattern OPERATOR =
      Pattern.compile("[A-Z]\\w*[a-z]\\w*|.*/.*|[A-Z][A-Z0-9]+");

  /** What ATC takes (kSupportImpyType in op_impl_mode_config_parser.cc). */
  private static final Set<String> MODES =
      Set.of(
          "high_performance",
          "high_precision",
          "super_performance",
          "enable_float_32_execution",
          "enable_hi_float_32_execution",
          "support_out_of_bound_index",
          "norm_class",
          "keep_fp16");

  @Override
  public Kind kind() {
    return Kind.OP_PRECISION;
  }

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    boolean section = false;
    int lines = 0;
    int known = 0;
    for (String raw : text.lines()) {
      String line = raw.length() > 600 ? "?" : raw.strip();
      if (isSection(line)) {
        section = true;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        lines++;
        known += isKnownEntry(line) ? 1 : 0;
      }
    }
    return (section && 2 * known >= lines) || (known > 0 && 2 * known > lines);
  }

  private static boolean isSection(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.equals("[byoptype]") || lower.equals("[bynodename]");
  }

  private static boolean isKnownEntry(String line) {
    int equals = line.indexOf('=');
    return ENTRY.matcher(line).matches()
        && OPERATOR.matcher(line.substring(0, equals).strip()).matches()
        && MODES.contains(line.substring(equals + 1).strip());
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean byName = false;
    int ignored = 0;
    int number = 0;
    for (String raw : text.lines()) {
      number++;
      String line = raw.substring(0, Math.min(raw.length(), 4000)).strip();
      if (line.isEmpty() || raw.startsWith("#")) {
        continue;
      }
      if (line.equals(BY_TYPE) || line.equals(BY_NAME)) {
        byName = line.equals(BY_NAME);
      } else if (line.startsWith("[")) {
        unknownSection(line, text.at(number), reading);
      } else if (line.indexOf('=') < 1) {
        ignored += ignored == 0 ? number : 0;
      } else {
        readEntry(line, byName, text.at(number), reading);
      }
    }
    if (ignored > 0) {
      reading.problem(
          text.at(ignored),
          "每行应为“算子=模式”，没有等号的行会被 ATC 忽略。",
          "Each line is operator=mode; ATC ignores lines without an equals sign.");
    }
    return reading;
  }

  private static void unknownSection(String line, Evidence at, Reading reading) {
    reading.problem(
        at,
        "段名应为 [ByOpType] 或 [ByNodeName]，实际为“" + line + "”。",
        "Expected [ByOpType] or [ByNodeName], found '" + line + "'.");
  }

  private static void readEntry(String line, boolean byName, Evidence at, Reading reading) {
    int equals = line.lastIndexOf('=');
    String name = line.substring(0, equals).strip();
    String mode = line.substring(equals + 1).strip();
    if (mode.isEmpty()) {
      reading.problem(
          at,
          name + " 没有写模式，应为 high_precision、high_performance 等。",
          name + " has no mode; expected high_precision, high_performance or the like.");
    } else {
      reading.add(new OpPrecision(Fact.UNTIED, name, byName, mode, MODES.contains(mode), at));
    }
  }
}
