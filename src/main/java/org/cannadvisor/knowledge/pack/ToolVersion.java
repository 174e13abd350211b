package org.cannadvisor.knowledge.pack;

/** Compares versions of this program, {@code 0.2} and {@code 0.10.1}, by their numbers. */
final class ToolVersion {

  private static final String FORM = "\\d{1,6}(\\.\\d{1,6}){0,3}";

  private ToolVersion() {}

  static boolean isOne(String text) {
    return text.matches(FORM);
  }

  /** Below 0 where the first is older; what is left out is 0, and so is what follows a dash. */
  static int compare(String one, String other) {
    for (int part = 0; part < 4; part++) {
      int order = Integer.compare(number(one, part), number(other, part));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int number(String version, int part) {
    String[] parts = version.replaceFirst("-.*", "").split("\\.", -1);
    return part < parts.length && parts[part].matches("\\d{1,6}")
        ? Integer.parseInt(parts[part])
        : 0;
  }
}
