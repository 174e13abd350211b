package org.cannadvisor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CANN version of the toolchain.
 *
 * @param version as written, e.g. {@code 6.0.1} or {@code 8.0.RC2}
 */
public record Cann(String subject, String version, Evidence at) implements Fact {

  private static final Pattern LEADING = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

  /** First number of the version; 0 where it has none. */
  public int major() {
    return part(1);
  }

  /** Second number of the version; 0 where it has none. */
  public int minor() {
    return part(2);
  }

  /** True for this version and every later one; false where the version cannot be read. */
  public boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return major() > wantedMajor || (major() == wantedMajor && minor() >= wantedMinor);
  }

  private int part(int group) {
    Matcher matcher = LEADING.matcher(version);
    if (!matcher.matches() || matcher.group(group) == null || matcher.group(group).length() > 6) {
      return 0;
    }
    return Integer.parseInt(matcher.group(group));
  }

  @Override
  public Cann withSubject(String subject) {
    return new Cann(subject, version, at);
  }
}
