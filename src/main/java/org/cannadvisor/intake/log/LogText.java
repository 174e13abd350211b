package org.cannadvisor.intake.log;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;

/** Reads the lines of a log, whoever wrote it. */
final class LogText {

  private LogText() {}

  static Reading read(SourceText text) {
    var reading = new Reading();
    var messages = new LogMessages(text, reading);
    var outcomes = new Outcomes(text, reading);
    for (int number = 1; number <= text.lines().size(); number++) {
      LogLine line = LogLine.of(text.lines().get(number - 1));
      boolean known = messages.take(number, line);
      outcomes.take(number, line);
      if (!known) {
        unknown(text, number, line, reading);
      }
    }
    messages.finish();
    outcomes.finish();
    return reading;
  }

  private static void unknown(SourceText text, int number, LogLine line, Reading reading) {
    LineShape.of(line).ifPresent(shape -> reading.unknown(shape, text.at(number)));
  }
}
