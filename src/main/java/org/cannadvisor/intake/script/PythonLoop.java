package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * A {@code for} of a Python script, told by its indentation.
 *
 * @param line number of its head
 * @param indent of the head
 * @param head what it runs over, target included
 * @param body the lines of its body, in order
 */
record PythonLoop(int line, int indent, String head, List<Line> body) {

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_BODY = 80;
  private static final Pattern HEAD =
      Pattern.compile("^(\\s{0,60})for\\s{1,4}(.{1,300}):\\s{0,8}(?:#.{0,200})?$");

  /**
   * A line of code.
   *
   * @param number from 1
   */
  record Line(int number, int indent, String code) {}

  /** The loops of a script; one that is longer than a screen is left out. */
  static List<PythonLoop> in(SourceText text) {
    List<Line> lines = lines(text);
    var loops = new ArrayList<PythonLoop>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(text.lines().get(lines.get(i).number() - 1));
      if (head.matches()) {
        List<Line> body = body(lines, i);
        if (!body.isEmpty() && body.size() <= LONGEST_BODY) {
          int indent = head.group(1).length();
          loops.add(new PythonLoop(lines.get(i).number(), indent, head.group(2), body));
        }
      }
    }
    return loops;
  }

  /** The lines that hold code, without their remarks at the end of the text. */
  static List<Line> lines(SourceText text) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      String code = line.strip();
      if (!code.isEmpty() && !code.startsWith("#") && line.length() <= LONGEST_LINE) {
        lines.add(new Line(i + 1, line.length() - line.stripLeading().length(), code));
      }
    }
    return lines;
  }

  private static List<Line> body(List<Line> lines, int head) {
    int end = head + 1;
    while (end < lines.size()
        && end - head <= LONGEST_BODY + 1
        && lines.get(end).indent() > lines.get(head).indent()) {
      end++;
    }
    return List.copyOf(lines.subList(head + 1, end));
  }

  /** The statements that each turn runs, whatever the sample. */
  List<Line> always() {
    int first = body.get(0).indent();
    return body.stream().filter(line -> line.indent() == first).toList();
  }

  /** Whether any line of the body has {@code what}. */
  boolean has(Pattern what) {
    return body.stream().anyMatch(line -> what.matcher(line.code()).find());
  }
}
