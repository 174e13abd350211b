package org.cannadvisor.cli;

/** What the program returns; other people's scripts depend on it. */
final class ExitCode {

  static final int DONE = 0;

  /** Something at or above {@code --fail-on} was found. */
  static final int FOUND = 1;

  /** Wrong usage, or the directory is absent or unreadable. */
  static final int USAGE = 2;

  /** A fault of ours. */
  static final int FAULT = 3;

  private ExitCode() {}
}
