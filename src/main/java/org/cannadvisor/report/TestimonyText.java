package org.cannadvisor.report;

import java.util.List;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Testimony;

/** Places, what stands there, and what that says. */
final class TestimonyText {

  private static final int STEP = 2;

  private final Page page;
  private final int indent;

  TestimonyText(Page page, int indent) {
    this.page = page;
    this.indent = indent;
  }

  void write(List<Testimony> evidence) {
    String earlier = "";
    for (Testimony testimony : evidence) {
      write(testimony.at());
      if (!testimony.says().equals(earlier)) {
        page.prose(indent + STEP, testimony.says());
      }
      earlier = testimony.says();
    }
  }

  /** The places alone, where what they say was said already. */
  void writePlaces(List<Testimony> evidence) {
    evidence.forEach(testimony -> write(testimony.at()));
  }

  void write(Evidence at) {
    String place = place(page, at);
    String excerpt = Visible.line(at.text());
    String beside = place + "  " + excerpt;
    if (Columns.of(beside) <= Page.WIDTH - indent) {
      page.literal(indent, beside);
    } else {
      page.literal(indent, place);
      page.literal(indent + STEP, Columns.cut(excerpt, Page.WIDTH - indent - STEP));
    }
  }

  /** {@code file:line}, or only the file where all of it is meant. */
  static String place(Page page, Evidence at) {
    return place(page, at.file(), at.line());
  }

  static String place(Page page, String file, int line) {
    String name = file.equals(".") ? page.say(Labels.DIRECTORY) : Visible.line(file);
    return line == 0 ? name : name + ":" + line;
  }
}
