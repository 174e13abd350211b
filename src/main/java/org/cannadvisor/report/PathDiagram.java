package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.PicturePath;

/**
 * Where the parts of the diagram of a picture's way stand, in units of the drawing.
 *
 * @param height of the whole drawing, {@value #WIDTH} wide
 */
record PathDiagram(List<Box> boxes, int height) {

  static final int WIDTH = 920;
  private static final int LINE = 19;
  private static final int GAP = 26;

  /** Where the names of the columns end. */
  private static final int HEADINGS = 28;

  private static final int COLUMNS = 34;

  /**
   * One place on the way.
   *
   * @param sort {@link PicturePath.Verdict#id()}
   * @param step what happens, and where
   * @param mark how the two sides compare, in words
   */
  record Box(
      int top,
      int height,
      String sort,
      List<String> step,
      List<String> state,
      List<String> expectation,
      String mark) {

    /** Base line of a line of text. */
    int line(int index) {
      return top + 22 + index * LINE;
    }
  }

  static PathDiagram of(PicturePath path, Lang lang) {
    var boxes = new ArrayList<Box>();
    int top = HEADINGS;
    for (PicturePath.Row row : path.rows()) {
      String place =
          row.at().line() == 0 ? row.at().file() : row.at().file() + ":" + row.at().line();
      var step = new ArrayList<String>(lines(row.step()));
      step.addAll(lines(place));
      List<String> state = lines(row.state());
      List<String> expectation = lines(row.expectation());
      int most = Math.max(step.size(), Math.max(state.size(), expectation.size()));
      int height = 16 + most * LINE;
      String mark = Labels.of(row.verdict()).in(lang);
      boxes.add(new Box(top, height, row.verdict().id(), step, state, expectation, mark));
      top += height + GAP;
    }
    return new PathDiagram(boxes, top - GAP + 4);
  }

  /** Whether anything on the way is compared. */
  boolean expects() {
    return boxes.stream().anyMatch(box -> !box.expectation().isEmpty());
  }

  private static List<String> lines(String words) {
    return words.isEmpty() ? List.of() : LineBreaks.of(Visible.line(words), COLUMNS);
  }
}
