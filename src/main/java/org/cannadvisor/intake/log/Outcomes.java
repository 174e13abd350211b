package org.cannadvisor.intake.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.Fact;

/**
 * Collects how the ATC runs in one log ended; the reason of a failure stands in the lines after. Of
 * a log with very many runs the last ones are kept: what came after decides whether a failure still
 * counts.
 */
final class Outcomes {

  /** More runs than this are no log of a project but of a test farm. */
  static final int MOST = 200;

  private final SourceText text;
  private final Reading reading;
  private final Deque<ConversionOutcome> last = new ArrayDeque<>();
  private int ended;
  private int failedAt;
  private String code = "";
  private String reason = "";
  private boolean complete;

  Outcomes(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void take(int number, LogLine line) {
    Matcher progress = LogSort.PROGRESS.matcher(line.text());
    if (progress.matches()) {
      endFailure();
      begin(number, progress.group(1));
    } else if (failedAt > 0 && !complete) {
      ErrorCode.in(line).ifPresent(this::explain);
    }
  }

  private void begin(int number, String event) {
    if (event.equals("run failed")) {
      failedAt = number;
    } else if (event.equals("run success")) {
      add(new ConversionOutcome(Fact.UNTIED, true, "", "", text.at(number)));
    }
  }

  private void add(ConversionOutcome outcome) {
    ended++;
    last.addLast(outcome);
    if (last.size() > MOST) {
      last.removeFirst();
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

  /** Says what was collected, at the end of the log. */
  void finish() {
    endFailure();
    last.forEach(reading::add);
    if (ended > MOST) {
      reading.problem(
          text.at(0),
          "日志中有 " + ended + " 次转换，只采用最后 " + MOST + " 次的结果。请只保留相关的一次。",
          "The log holds "
              + ended
              + " conversions; only the last "
              + MOST
              + " are used. Maybe keep the one that matters.");
    }
  }

  /** Adds the failure that is still waiting for its reason, if there is one. */
  private void endFailure() {
    if (failedAt > 0) {
      add(new ConversionOutcome(Fact.UNTIED, false, code, reason, text.at(failedAt)));
    }
    failedAt = 0;
    code = "";
    reason = "";
    complete = false;
  }
}
