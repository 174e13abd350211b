package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;

/**
 * The guided checklist for a terminal of 80 columns: how it stands, what to answer first, what
 * remains, and what is answered by which line.
 */
final class GuideText implements GuideWriter {

  private static final int COLUMN = 10;
  private static final int IDS_SHOWN = 6;

  private final boolean coloured;

  GuideText(boolean coloured) {
    this.coloured = coloured;
  }

  @Override
  public void write(Guide guide, Writer out) throws IOException {
    var page = new Page(guide.lang(), coloured);
    var questions = new QuestionText(page, guide.lang());
    if (guide.isAboutProject()) {
      writeProject(page, questions, guide);
    } else {
      writeWhole(page, questions, guide);
    }
    out.write(page.toString());
    out.flush();
  }

  private static void writeWhole(Page page, QuestionText questions, Guide guide) {
    page.title(0, page.say(GuideLabels.TITLE));
    page.prose(0, page.say(GuideLabels.WHOLE, guide.items().size()));
    for (Stage stage : Stage.values()) {
      List<Item> items =
          guide.items().stream().filter(item -> item.question().stage() == stage).toList();
      if (!items.isEmpty()) {
        page.heading(Labels.of(stage));
        for (Item item : items) {
          page.gap();
          questions.writeFull(item, item.question().decides());
        }
      }
    }
  }

  private static void writeProject(Page page, QuestionText questions, Guide guide) {
    page.title(0, GuideLabels.state(guide));
    page.gap();
    page.labelled(0, page.say(Labels.PROJECT), COLUMN, Visible.line(guide.directory()));
    page.prose(0, guide.verdict());
    List<Item> open = guide.next().stream().map(guide::item).toList();
    if (!open.isEmpty()) {
      Item first = open.get(0);
      page.heading(GuideLabels.FIRST);
      questions.writeFull(first, first.undecided());
      writeShort(page, questions, GuideLabels.OPEN, open.subList(1, open.size()));
    }
    writeShort(page, questions, GuideLabels.LATER, guide.in(State.LATER));
    writeAnswered(page, questions, GuideLabels.CONTRADICTED, guide.in(State.CONTRADICTED));
    writeAnswered(page, questions, GuideLabels.ANSWERED, guide.in(State.ANSWERED));
    writeShort(page, questions, GuideLabels.NOT_DUE, guide.in(State.NOT_DUE));
    writeProblems(page, guide.problems());
    if (!open.isEmpty()) {
      page.gap();
      page.prose(0, page.say(GuideLabels.HOW_TO_ANSWER, open.get(0).question().id()));
    }
  }

  private static void writeShort(Page page, QuestionText questions, Text label, List<Item> items) {
    if (!items.isEmpty()) {
      page.heading(label, items.size());
      items.forEach(questions::writeLine);
    }
  }

  private static void writeAnswered(
      Page page, QuestionText questions, Text label, List<Item> items) {
    if (!items.isEmpty()) {
      page.heading(label, items.size());
      items.forEach(questions::writeAnswered);
    }
  }

  private static void writeProblems(Page page, List<Problem> problems) {
    if (!problems.isEmpty()) {
      page.heading(GuideLabels.PROBLEMS, problems.size());
      for (Problem problem : problems) {
        page.literal(2, TestimonyText.place(page, problem.file(), problem.line()));
        page.prose(4, page.say(problem.message()));
      }
    }
  }

  /** The first of many ids, and how many more there are. */
  static String few(List<String> ids, String comma) {
    return ids.size() <= IDS_SHOWN
        ? String.join(comma, ids)
        : String.join(comma, ids.subList(0, IDS_SHOWN)) + " … +" + (ids.size() - IDS_SHOWN);
  }
}
