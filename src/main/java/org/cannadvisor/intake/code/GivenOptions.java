package org.cannadvisor.intake.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/** The options that the scripts, comments and instructions of a project give a value. */
final class GivenOptions {

  private static final int LONGEST = 256 * 1024;

  private static final Pattern GIVEN =
      Pattern.compile("(?<![\\w-])--([A-Za-z][\\w-]{0,40})[ =]{1,4}[\\w\"'$\\[(.]");

  private GivenOptions() {}

  static boolean isScript(SourceText text) {
    String name = text.name();
    boolean script =
        name.endsWith(".sh")
            || name.endsWith(".md")
            || name.endsWith(".bat")
            || name.endsWith(".ps1")
            || name.equals("Makefile");
    return script && text.content().length() <= LONGEST;
  }

  /** With {@code _} for {@code -}, as the fields are called. */
  static Set<String> in(List<SourceText> texts) {
    Set<String> options = new HashSet<>();
    for (SourceText text : texts) {
      Matcher given = GIVEN.matcher(text.content());
      while (given.find()) {
        options.add(given.group(1).replace('-', '_'));
      }
    }
    return options;
  }
}
