package org.cannadvisor.intake.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;

/**
 * Whose log a text is. Documentation that quotes a log is none: what happened there did not happen
 * here.
 */
enum LogSort {
  NONE,
  /** Of a conversion. */
  CONVERSION,
  /** Of a program that runs a model. */
  RUN;

  static final Pattern PROGRESS =
      Pattern.compile("[\\s.]*+ATC (start working now|run success|run failed).*");

  private static final Pattern ERROR_BLOCK =
      Pattern.compile("\\s*+E(?:\\d{5}|[A-Z]\\d{4}): .*|\\s*+\\[PID: ?\\d++] \\d{4}-.*");

  /** What ais_bench, msame and the sample programs say before anything can go wrong. */
  private static final Pattern PROGRAM =
      Pattern.compile("\\[INFO]\\s++(?:acl init|open device|load model|create model)\\b.*");

  /** How a line of any log begins: a bracket, a date, or a level. */
  private static final Pattern RECORD =
      Pattern.compile(
          "\\[[^\\]]{1,80}+].*|\\d{4}-\\d\\d-\\d\\d[ T-]\\d\\d:.*|(?:WARNING|INFO|ERROR)\\b.*");

  private static final Sought FENCE = Sought.of("(?m)^[ \\t]*(?:```|~~~)");

  private static final List<String> PAGES = List.of(".md", ".rst", ".html");

  static LogSort of(SourceText text) {
    if (isDocument(text)) {
      return NONE;
    }
    boolean program = false;
    LogSort found = NONE;
    for (String whole : text.lines()) {
      LogLine line = LogLine.of(whole);
      program |= PROGRAM.matcher(line.text()).matches();
      LogSort one = of(line, program);
      if (one == CONVERSION) {
        return CONVERSION;
      }
      found = one == RUN ? RUN : found;
    }
    return found;
  }

  private static LogSort of(LogLine line, boolean program) {
    if (line.isOfConversion() || PROGRESS.matcher(line.text()).matches()) {
      return CONVERSION;
    }
    if (ERROR_BLOCK.matcher(line.text()).matches()) {
      return program ? RUN : CONVERSION;
    }
    return line.isBracketed() || isChipRecord(line.text()) ? RUN : NONE;
  }

  private static boolean isDocument(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return PAGES.stream().anyMatch(name::endsWith) || FENCE.isIn(text.head());
  }

  /** A record of a framework that runs on the chip, e.g. TensorFlow with its Ascend plug-in. */
  private static boolean isChipRecord(String line) {
    return (line.contains("npu_bridge/")
            || line.contains("/Ascend/")
            || line.contains("ascend-powered-engine"))
        && RECORD.matcher(line).matches();
  }
}
