package org.cannadvisor.intake.log;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads the output of ATC, plog and device logs:
 *
 * <pre>
 * ATC start working now, please wait for a moment.
 * ATC run failed, Please check the detail log, Try 'atc --help' for more information
 * E10056: Cannot configure both parameters [--precision_mode] and [--precision_mode_v2] …
 * </pre>
 *
 * <p>Logs of a training framework on the chip are of this kind too, though they mostly hold nothing
 * that concerns a conversion. Documentation that quotes a log is not: what happened there did not
 * happen here.
 */
public final class AtcLogReader implements FactReader {

  static final Pattern PROGRESS =
      Pattern.compile("[\\s.]*+ATC (start working now|run success|run failed).*");

  private static final Pattern ERROR_BLOCK =
      Pattern.compile("\\s*+E(?:\\d{5}|[A-Z]\\d{4}): .*|\\s*+\\[PID: ?\\d++] \\d{4}-.*");

  /** How a line of any log begins: a bracket, a date, or a level. */
  private static final Pattern RECORD =
      Pattern.compile(
          "\\[[^\\]]{1,80}+].*|\\d{4}-\\d\\d-\\d\\d[ T-]\\d\\d:.*|(?:WARNING|INFO|ERROR)\\b.*");

  private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(?:```|~~~)");

  @Override
  public Kind kind() {
    return Kind.ATC_LOG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !isDocument(text) && text.lines().stream().anyMatch(AtcLogReader::isTelling);
  }

  private static boolean isDocument(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".md")
        || name.endsWith(".rst")
        || name.endsWith(".html")
        || FENCE.matcher(text.head()).find();
  }

  private static boolean isTelling(String whole) {
    LogLine line = LogLine.of(whole);
    return line.isBracketed()
        || PROGRESS.matcher(line.text()).matches()
        || ERROR_BLOCK.matcher(line.text()).matches()
        || isChipRecord(line.text());
  }

  /** A record of a framework that runs on the chip, e.g. TensorFlow with its Ascend plug-in. */
  private static boolean isChipRecord(String line) {
    return (line.contains("npu_bridge/")
            || line.contains("/Ascend/")
            || line.contains("ascend-powered-engine"))
        && RECORD.matcher(line).matches();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    var messages = new LogMessages(text, reading);
    var outcomes = new Outcomes(text, reading);
    for (int number = 1; number <= text.lines().size(); number++) {
      LogLine line = LogLine.of(text.lines().get(number - 1));
      messages.take(number, line);
      outcomes.take(number, line);
    }
    messages.finish();
    outcomes.finish();
    return reading;
  }
}
