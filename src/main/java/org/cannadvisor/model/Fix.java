package org.cannadvisor.model;

import java.util.List;

/**
 * What to change.
 *
 * @param steps in order, in the language of the report
 * @param command the whole conversion command as it should be; empty where the fix is another
 * @param files changes to files, as unified diffs
 * @param price what it costs in speed
 */
public record Fix(List<String> steps, String command, List<Patch> files, String price) {

  /**
   * A change to one file.
   *
   * @param path relative to the project directory
   * @param patch unified diff; against {@code /dev/null} where the file is new
   */
  public record Patch(String path, String patch) {}

  public Fix {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }
}
