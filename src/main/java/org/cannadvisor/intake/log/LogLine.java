package org.cannadvisor.intake.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a log, with the parts that its writer put there:
 *
 * <pre>[WARNING] GE(812,atc.bin):2024-05-06-07:08:09.123.456 [clip.cc:57]812 Run:"text"</pre>
 *
 * @param text the first {@value #MAX_LENGTH} characters of the line
 * @param level {@code ERROR} …; empty outside bracketed lines
 * @param module {@code GE} …; empty outside bracketed lines
 * @param process name of the program that wrote it; empty outside bracketed lines
 */
record LogLine(String text, String level, String module, String process) {

  /** A line may hold a whole tensor; what a message means stands at its beginning. */
  static final int MAX_LENGTH = 4_000;

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\s*+\\[(DEBUG|INFO|WARNING|ERROR|EVENT|TRACE)]\\s++"
              + "([A-Z][A-Z0-9_]{1,23})\\(\\d++,([^)]{0,200}+)\\):"
              + "\\d{4}-");

  static LogLine of(String line) {
    String text = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
    Matcher bracketed = BRACKETED.matcher(text);
    return bracketed.lookingAt()
        ? new LogLine(text, bracketed.group(1), bracketed.group(2), bracketed.group(3))
        : new LogLine(text, "", "", "");
  }

  boolean isBracketed() {
    return !module.isEmpty();
  }

  /** Whether the conversion program itself wrote it. */
  boolean isOfConversion() {
    return process.equals("atc") || process.startsWith("atc.");
  }

  boolean isError() {
    return level.equals("ERROR");
  }

  /** Printed only where somebody asked for a talkative log, and then by the thousand. */
  boolean isRoutine() {
    return level.equals("DEBUG") || level.equals("INFO");
  }
}
