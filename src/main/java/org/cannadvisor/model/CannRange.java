package org.cannadvisor.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of CANN versions, as a person writes it: {@code 7.0-7.3}, {@code 8.0.RC2}, {@code <8.1},
 * {@code >=7.0}. A short version stands for all that begin with it: {@code 7.3} takes in 7.3.1. A
 * release candidate comes before the release, {@code 8.0.RC3} before {@code 8.0.0}.
 *
 * @param from least version, as one number that grows with versions
 * @param to greatest one
 * @param text as written; empty for any version
 */
public record CannRange(long from, long to, String text) {

  /** Every version. */
  public static final CannRange ANY = new CannRange(0, Long.MAX_VALUE, "");

  private static final long PART = 10_000;
  private static final long RELEASE = 1_000;
  private static final String VERSION =
      "(\\d{1,3})(?:\\.(\\d{1,3}))?(?:\\.(?:[Rr][Cc](\\d{1,2})|(\\d{1,3})))?";
  private static final Pattern WHOLE = Pattern.compile(VERSION);
  private static final Pattern LEADING = Pattern.compile(VERSION + ".*", Pattern.DOTALL);
  private static final Pattern BETWEEN =
      Pattern.compile("([\\w.]+?)\\s*(?:-|–|—|~|～|至|\\bto\\b)\\s*([\\w.]+)");
  private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥)\\s*([\\w.]+)");

  /** The range that a text means; empty where it means none. */
  public static Optional<CannRange> of(String text) {
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return of(WHOLE, between.group(1))
          .flatMap(
              low ->
                  of(WHOLE, between.group(2))
                      .filter(high -> low.from <= high.to)
                      .map(high -> new CannRange(low.from, high.to, text)));
    }
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      return of(WHOLE, bound.group(2)).map(one -> one.bounded(bound.group(1), text));
    }
    return of(WHOLE, text);
  }

  private CannRange bounded(String sign, String text) {
    return switch (sign) {
      case "<" -> new CannRange(0, from - 1, text);
      case "<=", "≤" -> new CannRange(0, to, text);
      case ">" -> new CannRange(to + 1, Long.MAX_VALUE, text);
      default -> new CannRange(from, Long.MAX_VALUE, text);
    };
  }

  /** All versions that begin as this one does. */
  private static Optional<CannRange> of(Pattern form, String text) {
    Matcher version = form.matcher(text);
    if (!version.matches()) {
      return Optional.empty();
    }
    long major = Long.parseLong(version.group(1)) * PART;
    if (version.group(2) == null) {
      return Optional.of(new CannRange(major * PART, (major + PART) * PART - 1, text));
    }
    long minor = (major + Long.parseLong(version.group(2))) * PART;
    String candidate = version.group(3);
    String patch = version.group(4);
    if (candidate == null && patch == null) {
      return Optional.of(new CannRange(minor, minor + PART - 1, text));
    }
    long third = candidate != null ? Long.parseLong(candidate) : RELEASE + Long.parseLong(patch);
    return Optional.of(new CannRange(minor + third, minor + third, text));
  }

  /** Whether there is no restriction. */
  public boolean isAny() {
    return text.isEmpty();
  }

  /**
   * Whether a version lies in it; unknown where it cannot be read or is too short to tell, as
   * {@code 8.0} is of {@code 8.0.RC2}.
   *
   * @param version as written, e.g. {@code 8.0.RC2.alpha001}
   */
  public Answer holds(String version) {
    if (isAny()) {
      return Answer.YES;
    }
    Optional<CannRange> known = of(LEADING, version.strip());
    if (known.isEmpty()) {
      return Answer.UNKNOWN;
    }
    CannRange one = known.get();
    if (one.to < from || one.from > to) {
      return Answer.NO;
    }
    return one.from >= from && one.to <= to ? Answer.YES : Answer.UNKNOWN;
  }
}
