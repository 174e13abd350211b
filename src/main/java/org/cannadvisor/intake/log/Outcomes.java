package org.cannadvisor.intake.log;

import java.util.Optional;
import java.util.regex.Matcher;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.Fact;

/**
 * Collects how the ATC runs in one log ended; the reason of a failure stands in the lines after.
 */
final class Outcomes {

  private final SourceText text;
  private final Reading reading;
  private int failedAt;
  private String code = "";
  private String reason = "";
  private boolean complete;

  Outcomes(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void take(int number, LogLine line) {
    Matcher progress = AtcLogReader.PROGRESS.matcher(line.text());
    if (progress.matches()) {
      finish();
      begin(number, progress.group(1));
    } else if (failedAt > 0 && !complete) {
      ErrorCode.in(line).ifPresent(this::explain);
    }
  }

  private void begin(int number, String event) {
    if (event.equals("run failed")) {
      failedAt = number;
    } else if (event.equals("run success")) {
      reading.add(new ConversionOutcome(Fact.UNTIED, true, "", "", text.at(number)));
    }
  }

  /** "E19999: Inner Error!" says nothing; the line after it repeats the code and says what. */
  private void explain(ErrorCode error) {
    if (code.isEmpty() || error.code().equals(code)) {
      code = error.code();
      reason = Optional.of(error.reason()).filter(found -> !found.isEmpty()).orElse(reason);
      complete = !error.isHollow();
    } else {
      complete = true;
    }
  }

  /** Adds the failure that is still waiting for its reason, if there is one. */
  void finish() {
    if (failedAt > 0) {
      reading.add(new ConversionOutcome(Fact.UNTIED, false, code, reason, text.at(failedAt)));
    }
    failedAt = 0;
    code = "";
    reason = "";
    complete = false;
  }
}
