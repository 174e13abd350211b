package org.cannadvisor.intake.log;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.LogSignal;

/**
 * A message of the toolchain and what it means.
 *
 * @param signal what it means
 * @param words that every such message holds, as they are printed
 * @param what its first group is the operator, pass or parameter that the message is about
 * @param module the only module that may say it; empty for any
 * @param source where the message is printed
 */
record LogPattern(LogSignal signal, String words, Pattern what, String module, String source) {

  /** Messages that always name what they are about. */
  private static final Set<LogSignal> NAMED =
      Set.of(
          LogSignal.ATTRIBUTE_MISSING,
          LogSignal.CHIP_MISMATCH,
          LogSignal.OP_PRECISION_LINE_IGNORED,
          LogSignal.GEAR_NOT_MATCHED,
          LogSignal.INPUT_TOO_LARGE,
          LogSignal.INPUT_TOO_SMALL,
          LogSignal.AIPP_INPUT_UNUSUAL,
          LogSignal.OVERFLOW_SEEN);

  static LogPattern of(LogSignal signal, String words, String what, String source) {
    return of(signal, words, what, "", source);
  }

  static LogPattern of(LogSignal signal, String words, String what, String module, String source) {
    return new LogPattern(signal, words, Pattern.compile(what), module, source);
  }

  /** What this line is about, where it is such a message; may be empty text. */
  Optional<String> in(LogLine line) {
    if (!line.text().contains(words) || !(module.isEmpty() || module.equals(line.module()))) {
      return Optional.empty();
    }
    Matcher named = what.matcher(line.text());
    return named.find() ? Optional.of(spelling().apply(named.group(1).strip())) : mustBeNamed();
  }

  /** Without a name it may be other words of the same sound; only some messages have no name. */
  private Optional<String> mustBeNamed() {
    return NAMED.contains(signal) ? Optional.empty() : Optional.of("");
  }

  /** {@code [--a] and [--b]} becomes {@code a, b}. */
  private static String options(String words) {
    return words
        .replaceAll("--|[\\[\\]\"']", "")
        .replace(" and ", ", ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private UnaryOperator<String> spelling() {
    return switch (signal) {
      case PASS_SWITCHED ->
          pass -> pass.replaceFirst("].*", "") + (pass.endsWith("[1") ? "=on" : "=off");
      case OPTION_CONFLICT -> LogPattern::options;
      case KEPT_OPERATOR_NOT_IN_GRAPH -> names -> names.replaceAll("[\\s,;]++", ", ");
      case INPUT_TOO_LARGE -> sizes -> sizes.replaceAll("\\D++", ">");
      case INPUT_TOO_SMALL -> sizes -> sizes.replaceAll("\\D[\\w ]*:\\d++\\D++|\\D++", "<");
      default -> UnaryOperator.identity();
    };
  }
}
