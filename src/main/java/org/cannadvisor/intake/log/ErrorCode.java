package org.cannadvisor.intake.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error code in a line, in each of the forms of the last years:
 *
 * <pre>
 * E10007: [--framework] is required.                                     until 6.x
 * E10007: [PID: 104] 2025-03-18-09:02:18.501.341 [--framework] is …      7.x and 8.x
 * [PID: 104] 2026-03-18-09:02:18.501.341 Invalid_Argument(E10007): …     now
 * [ERROR] RUNTIME(8,app):… Reason: … ErrorCode=EE1023.                   plog
 * </pre>
 *
 * @param code e.g. {@code E10007}
 * @param reason the text behind it
 */
record ErrorCode(String code, String reason) {

  private static final String CODE = "([EW](?:\\d{5}|[A-Z]\\d{4}))";

  private static final Pattern LEADING = Pattern.compile("\\s*+" + CODE + ":\\s*+(.*)");

  /** Only inner errors go on without a colon, in the lines after the first. */
  private static final Pattern INNER = Pattern.compile("\\s*+(E[A-Z1]9999)\\s++(.*)");

  private static final Pattern TITLED =
      Pattern.compile("\\s*+\\[PID: ?\\d++].{0,160}?\\(" + CODE + "\\):\\s*+(.*)");
  private static final Pattern NAMED =
      Pattern.compile("(?i:error_?code)\\s?[:=]\\s?" + CODE + "(?![\\w])(.*)");

  private static final Pattern STAMP =
      Pattern.compile("\\[PID: ?\\d++]\\s*+(?:[\\d:.-]{10,32}+\\s++)?");
  private static final Pattern ABOUT =
      Pattern.compile("--(\\w++)|\\b(?:[Oo]p|[Nn]ode|for)\\s?\\[([^\\[\\],]{1,200}+)");
  private static final Pattern HOLLOW = Pattern.compile("(?i)in(?:n|tern)(?:er|al) error!?\\.?");

  /** A warning about speed only: an operator missed the high-priority library. */
  private static final String SLOW_OPERATOR = "W11001";

  static Optional<ErrorCode> in(LogLine line) {
    return find(line).filter(found -> found.isError(line));
  }

  private static Optional<ErrorCode> find(LogLine line) {
    Matcher leading = LEADING.matcher(line.text());
    if (leading.matches()) {
      return Optional.of(of(leading));
    }
    Matcher inner = INNER.matcher(line.text());
    if (inner.matches()) {
      return Optional.of(of(inner));
    }
    Matcher titled = TITLED.matcher(line.text());
    if (titled.matches()) {
      return Optional.of(of(titled));
    }
    Matcher named = NAMED.matcher(line.text());
    return line.isBracketed() && named.find() ? Optional.of(of(named)) : Optional.empty();
  }

  private static ErrorCode of(Matcher matcher) {
    String reason = STAMP.matcher(matcher.group(2)).replaceFirst("").strip();
    return new ErrorCode(matcher.group(1), reason);
  }

  private boolean isError(LogLine line) {
    return code.startsWith("E") || (line.isError() && !code.equals(SLOW_OPERATOR));
  }

  /** True where the text only says that there was an error, and the next line says which. */
  boolean isHollow() {
    return reason.isEmpty() || HOLLOW.matcher(reason).matches();
  }

  /** The option or operator that the text names first; empty where it names none. */
  String about() {
    Matcher about = ABOUT.matcher(reason);
    if (!about.find()) {
      return "";
    }
    return about.group(1) != null ? about.group(1) : about.group(2);
  }
}
