package org.cannadvisor.intake.log;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LogMessage;
import org.cannadvisor.model.LogSignal;

/**
 * Collects the messages of one log. The same message about the same thing counts once, where it
 * first stands; a flood of routine messages cannot push out an error.
 */
final class LogMessages {

  private static final int MAX_MESSAGES = 2_000;
  private static final int MAX_ROUTINE = 1_500;

  /** The first that fits decides. */
  private static final List<LogPattern> PATTERNS = RuntimePatterns.andOfCompiler();

  private final SourceText text;
  private final Reading reading;
  private final Set<LogMessage> seen = new HashSet<>();
  private int added;
  private int routine;
  private int left;
  private int firstLeft;

  LogMessages(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  /** Takes one line; false where nothing is known about it. */
  boolean take(int number, LogLine line) {
    Optional<ErrorCode> error = ErrorCode.in(line);
    String code = error.map(ErrorCode::code).orElse("");
    for (LogPattern pattern : PATTERNS) {
      Optional<String> what = pattern.in(line);
      if (what.isPresent()) {
        add(number, line, pattern.signal(), code, what.get());
        return true;
      }
    }
    error.ifPresent(found -> add(number, line, signal(found), code, found.about()));
    return error.isPresent();
  }

  private static LogSignal signal(ErrorCode error) {
    return switch (error.code()) {
      case "E10034" -> LogSignal.AIPP_NODE_IS_FP16;
      case "E10052" -> LogSignal.AIPP_INVALID;
      case "E10056" -> LogSignal.OPTION_CONFLICT;
      default -> LogSignal.ERROR_CODE;
    };
  }

  private void add(int number, LogLine line, LogSignal signal, String code, String what) {
    Evidence nowhere = Evidence.wholeFile(text.path());
    var message = new LogMessage(Fact.UNTIED, signal, code, what, line.module(), nowhere);
    if (!seen.contains(message) && !isFull(number, line)) {
      seen.add(message);
      reading.add(new LogMessage(Fact.UNTIED, signal, code, what, line.module(), text.at(number)));
    }
  }

  private boolean isFull(int number, LogLine line) {
    if (added >= MAX_MESSAGES || (line.isRoutine() && routine >= MAX_ROUTINE)) {
      firstLeft = left++ == 0 ? number : firstLeft;
      return true;
    }
    added++;
    routine += line.isRoutine() ? 1 : 0;
    return false;
  }

  void finish() {
    if (left > 0) {
      reading.problem(
          text.at(firstLeft),
          String.format(Locale.ROOT, "日志过长：从这一行起另有 %d 条相关消息未读取。请只保留出错的那一次运行的日志。", left),
          String.format(
              Locale.ROOT,
              "Expected at most %d different messages, found %d more from this line on: they were"
                  + " left out. Maybe keep only the log of the run in question.",
              added,
              left));
    }
  }
}
