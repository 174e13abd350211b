package org.cannadvisor.advisor.author.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days that a source names: {@code 2026-08}, {@code 2026-08-14}, {@code 2026年8月}. A month ends
 * with its last day; a year alone says too little.
 */
final class SourceDates {

  private static final String DAY =
      "((?:19|20)\\d\\d)(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?(?![\\d/-])|年(\\d{1,2})月(?:(\\d{1,2})日)?)";
  private static final Pattern DATE = Pattern.compile("(?<![\\w/.-])" + DAY);
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:valid (?:until|till|to|through)|expires?(?: on)?|review by|有效期?至|有效期到|到期日?|复查于)"
              + "[\\s:：]{0,3}"
              + DAY);
  private static final Pattern UNTIL =
      Pattern.compile("(?i)(?:\\b(?:until|till)|直到|截止到?)[\\s:：]{0,3}" + DAY);

  private SourceDates() {}

  /** The latest day that a text names; empty where it names none. */
  static Optional<LocalDate> latest(String text) {
    return latest(DATE, text);
  }

  /** The day until which a text says it is good; empty where it does not say so. */
  static Optional<LocalDate> end(String text) {
    return latest(END, text);
  }

  /** The same of a reason, in which {@code until} can mean nothing else. */
  static Optional<LocalDate> endOfReason(String text) {
    return end(text).or(() -> latest(UNTIL, text));
  }

  private static Optional<LocalDate> latest(Pattern form, String text) {
    return form.matcher(text)
        .results()
        .flatMap(found -> day(found).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> day(MatchResult found) {
    int year = Integer.parseInt(found.group(1));
    String month = found.group(2) != null ? found.group(2) : found.group(4);
    String day = found.group(2) != null ? found.group(3) : found.group(5);
    try {
      var whole = YearMonth.of(year, Integer.parseInt(month));
      return Optional.of(day == null ? whole.atEndOfMonth() : whole.atDay(Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
