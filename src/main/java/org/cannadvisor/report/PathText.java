package org.cannadvisor.report;

import java.util.List;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.PicturePath.Verdict;

/**
 * The ways of pictures into the models: for each place what comes in, what is expected there, and
 * how the two compare.
 */
final class PathText {

  private static final int INDENT = 2;
  private static final int STEP = 6;
  private static final int PLACE = 30;
  private static final int VALUE = 16;

  private final Page page;

  PathText(Page page) {
    this.page = page;
  }

  void write(List<PicturePath> paths) {
    for (PicturePath path : paths) {
      page.heading(Labels.PATH, Visible.line(ProjectText.path(page.lang(), path)));
      int number = 1;
      for (PicturePath.Row row : path.rows()) {
        write(number++, row);
      }
    }
  }

  private void write(int number, PicturePath.Row row) {
    String step = Page.padded(" ".repeat(INDENT) + number, STEP) + row.step();
    String place = TestimonyText.place(page, row.at().file(), row.at().line());
    page.literal(0, Page.padded(step, PLACE) + place);
    if (!row.state().isEmpty()) {
      page.labelled(STEP, page.say(Labels.STATE), VALUE, Visible.line(row.state()));
    }
    if (!row.expectation().isEmpty()) {
      page.labelled(STEP, page.say(Labels.EXPECTED), VALUE, Visible.line(row.expectation()));
    }
    if (row.verdict() != Verdict.NONE || !row.ids().isEmpty()) {
      page.labelled(STEP, "=>", VALUE, verdict(row));
    }
  }

  private String verdict(PicturePath.Row row) {
    String said = page.say(Labels.of(row.verdict()));
    String ids = String.join(page.say(Labels.ITEMS), row.ids());
    return said.isEmpty() || ids.isEmpty() ? said + ids : said + page.say(Labels.COMMA) + ids;
  }
}
