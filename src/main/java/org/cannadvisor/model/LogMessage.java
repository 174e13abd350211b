package org.cannadvisor.model;

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

  @Override
  public LogMessage withSubject(String subject) {
    return new LogMessage(subject, signal, code, what, module, at);
  }
}
