package org.cannadvisor.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in the order of Python packages: {@code 0.9.2rc1} is before {@code 0.9.2}, which is
 * before {@code 0.9.2.post1}. What does not begin with a number is before all.
 *
 * @param suffix −1 before the release, 0 for it, 1 behind it
 * @param number of the candidate or of what came later
 */
public record Release(int major, int minor, int patch, int suffix, int number)
    implements Comparable<Release> {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?[-.]?(?:(a|alpha|b|beta|rc|dev|post)[-.]?(\\d{0,4}))?.*",
          Pattern.CASE_INSENSITIVE);

  private static final Comparator<Release> ORDER =
      Comparator.comparingInt(Release::major)
          .thenComparingInt(Release::minor)
          .thenComparingInt(Release::patch)
          .thenComparingInt(Release::suffix)
          .thenComparingInt(Release::number);

  /** Of a version as written. */
  public static Release of(String version) {
    Matcher form = FORM.matcher(version);
    if (!form.matches()) {
      return new Release(0, 0, 0, -1, 0);
    }
    String word = form.group(4);
    int suffix = word == null ? 0 : word.equalsIgnoreCase("post") ? 1 : -1;
    return new Release(
        number(form.group(1)),
        number(form.group(2)),
        number(form.group(3)),
        suffix,
        number(form.group(5)));
  }

  private static int number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }
}
