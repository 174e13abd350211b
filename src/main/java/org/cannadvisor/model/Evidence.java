package org.cannadvisor.model;

import java.util.Comparator;

/**
 * A place in the project that anybody can look up.
 *
 * @param file path relative to the project directory, with {@code /} between its parts; {@code "."}
 *     is the directory itself
 * @param line 1-based; 0 means the file or directory as a whole
 * @param text the line as it stands there, trimmed and cut to {@value #MAX_TEXT} characters; empty
 *     where {@code line} is 0
 */
public record Evidence(String file, int line, String text) implements Comparable<Evidence> {

  /** Longest excerpt that is carried along; an evaluation log may hold lines of megabytes. */
  public static final int MAX_TEXT = 200;

  /** A line is cut to this before it is trimmed, so that taking a place costs the same anywhere. */
  private static final int LOOKED_AT = 10 * MAX_TEXT;

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::file)
          .thenComparingInt(Evidence::line)
          .thenComparing(Evidence::text);

  public Evidence {
    text = text.substring(0, Math.min(text.length(), LOOKED_AT)).strip();
    if (text.length() > MAX_TEXT) {
      text = text.substring(0, MAX_TEXT) + "…";
    }
  }

  /** The file as a whole: something is not in it, or all of it is meant. */
  public static Evidence wholeFile(String file) {
    return new Evidence(file, 0, "");
  }

  /** The project directory as a whole. */
  public static Evidence directory() {
    return wholeFile(".");
  }

  /**
   * Whether this place lies in the file that an option names: the same file name at the end of the
   * path, whatever folder the command was run from.
   */
  public boolean isFileOf(String option) {
    String name = option.substring(Math.max(option.lastIndexOf('/'), option.lastIndexOf('\\')) + 1);
    return !name.isEmpty() && (file.equals(name) || file.endsWith("/" + name));
  }

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
