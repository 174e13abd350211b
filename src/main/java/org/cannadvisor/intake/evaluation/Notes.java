package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;

/** The files in which people write sentences. */
final class Notes {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:.*/)?(?:[^/]*\\.(?:md|txt|rst|markdown)|(?:readme|notes?|issue|todo|problem|说明|问题)[^./]*)");

  private Notes() {}

  /**
   * Whether a file is one of them, by its name.
   *
   * @param name in lower case, with or without its folders
   */
  static boolean isNote(String name) {
    return NOTE.matcher(name).matches();
  }
}
