package org.cannadvisor.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an ATC, plog or device log that carries an error code or has a meaning for accuracy.
 *
 * @param signal what the line means; {@link LogSignal#ERROR_CODE} where only its code is known
 * @param code e.g. {@code E10056}; empty where the line has none
 * @param what operator, pass or parameter that the line is about; empty where it names none
 * @param module {@code GE}, {@code FE}, {@code AMCT} …; empty outside bracketed log lines
 */
public record LogMessage(
    String subject, LogSignal signal, String code, String what, String module, Evidence at)
    implements Fact {

  private static final Pattern SIZES = Pattern.compile("(\\d{1,15})[<>](\\d{1,15})");

  /** Sizes of data types to each other: uint8, float16, float32, float64. */
  private static final Set<Double> DTYPE_RATIOS = Set.of(0.125, 0.25, 0.5, 2.0, 4.0, 8.0);

  /**
   * Whether a message about the size of an input means as many numbers of another data type: twice,
   * four or eight times the bytes, or such a part of them.
   */
  public boolean tellsAnotherDtype() {
    Matcher sizes = SIZES.matcher(what);
    return sizes.matches()
        && DTYPE_RATIOS.contains(
            Double.parseDouble(sizes.group(1)) / Double.parseDouble(sizes.group(2)));
  }

  @Override
  public LogMessage withSubject(String subject) {
    return new LogMessage(subject, signal, code, what, module, at);
  }
}
