package org.cannadvisor.intake.similarity;

/** What stands above a figure: a heading, a command, or the head of its table. */
final class Heading {

  private static final int REACH = 6;
  private static final int LONGEST = 200;

  private String words = "";
  private int age;

  /** The last lines that were no figures; empty where they are far off. */
  String words() {
    return words;
  }

  void pass(String line, boolean figures) {
    if (figures || line.isBlank()) {
      age += line.isBlank() ? 1 : 0;
    } else {
      String last = words.substring(words.lastIndexOf('\n') + 1);
      words = last + "\n" + line.substring(0, Math.min(LONGEST, line.length()));
      age = 0;
    }
    words = age > REACH ? "" : words;
  }
}
