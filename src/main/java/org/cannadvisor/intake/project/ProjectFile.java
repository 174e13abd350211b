package org.cannadvisor.intake.project;

import java.nio.file.Path;

/**
 * A regular file of the project that is worth opening.
 *
 * @param path relative to the project directory, with {@code /} between its parts
 * @param location where to open it
 */
public record ProjectFile(String path, Path location) {

  /** Last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many folders it is below the project directory. */
  int depth() {
    return (int) path.chars().filter(character -> character == '/').count();
  }
}
