package org.cannadvisor.report;

import java.util.List;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;

/** One question of the checklist on a page: in full, in a line, or with its answer. */
final class QuestionText {

  private static final int INDENT = 4;
  private static final int COLUMN = 14;
  private static final int DEEPER = 2;

  private final Page page;
  private final Lang lang;

  QuestionText(Page page, Lang lang) {
    this.page = page;
    this.lang = lang;
  }

  /**
   * Everything a person needs to answer it.
   *
   * @param decides the ids to name
   */
  void writeFull(Item item, List<String> decides) {
    Question question = item.question();
    writeAsked(item, "");
    String condition = GuideLabels.condition(question, lang);
    if (!condition.isEmpty() && item.state() != State.OPEN) {
      page.labelled(INDENT, page.say(GuideLabels.ONLY_IF), COLUMN, condition);
    }
    page.labelled(INDENT, page.say(GuideLabels.WHY), COLUMN, question.why().in(lang));
    writeLook(question);
    writeAnswers(item);
    if (!decides.isEmpty()) {
      String ids = GuideText.few(decides, page.say(GuideLabels.ITEMS));
      page.labelled(INDENT, page.say(GuideLabels.DECIDES), COLUMN, ids);
    }
  }

  /** How to find the answer. */
  void writeLook(Question question) {
    page.labelled(INDENT, page.say(GuideLabels.LOOK), COLUMN, question.look().in(lang));
    if (!question.command().isEmpty()) {
      page.literal(INDENT, page.say(GuideLabels.COMMAND));
      for (String line : CommandLines.of(question.command(), Page.WIDTH - INDENT - DEEPER)) {
        page.literal(INDENT + DEEPER, line);
      }
    }
  }

  private void writeAnswers(Item item) {
    Question question = item.question();
    if (question.isFree()) {
      String how = page.say(GuideLabels.FREE_HOW, question.value());
      page.labelled(INDENT, page.say(GuideLabels.FREE), COLUMN, how);
      return;
    }
    page.literal(INDENT, page.say(GuideLabels.ANSWERS));
    int column = column(question, INDENT + DEEPER);
    for (Question.Choice choice : question.choices()) {
      page.labelled(INDENT + DEEPER, choice.id(), column, choice.says().in(lang));
      String effect = GuideLabels.effect(item, choice, lang);
      if (!effect.isEmpty()) {
        page.hanging(column, column + 3, "-> " + effect);
      }
    }
  }

  /** Where the words of the answers begin, beside the longest of their ids. */
  static int column(Question question, int indent) {
    int longest =
        question.choices().stream().mapToInt(choice -> choice.id().length()).max().orElse(0);
    return Math.max(COLUMN + DEEPER, indent + longest + 2);
  }

  /** One line, or two where it is long. */
  void writeLine(Item item) {
    boolean counts = item.state() == State.OPEN && !item.undecided().isEmpty();
    String decides =
        counts ? "; " + page.say(GuideLabels.WOULD_DECIDE, item.undecided().size()) : "";
    String condition =
        item.state() == State.LATER ? "; " + GuideLabels.condition(item.question(), lang) : "";
    writeAsked(item, decides + condition);
  }

  private void writeAsked(Item item, String more) {
    page.hanging(0, INDENT, box(item.state()) + asked(item, more));
  }

  private String asked(Item item, String more) {
    return item.question().ask().in(lang) + " (" + item.question().id() + more + ")";
  }

  private static String box(State state) {
    return switch (state) {
      case ANSWERED -> "[x] ";
      case CONTRADICTED -> "[!] ";
      case NOT_DUE -> " -  ";
      case OPEN, LATER -> "[ ] ";
    };
  }

  /** The question, its answer and where that stands. */
  void writeAnswered(Item item) {
    boolean isConflict = item.state() == State.CONTRADICTED;
    writeAsked(item, "");
    if (isConflict) {
      writeConflict(item);
      return;
    }
    page.labelled(INDENT, "=", INDENT + DEEPER, GuideLabels.answer(item, lang));
    var places = new TestimonyText(page, INDENT + DEEPER);
    item.byFiles().forEach(found -> places.write(withoutAnswer(item, found)));
    if (item.byFiles().isEmpty()) {
      item.byPerson().ifPresent(given -> places.write(List.of(new Testimony(given.at(), ""))));
    }
  }

  private void writeConflict(Item item) {
    var places = new TestimonyText(page, INDENT + DEEPER);
    item.byPerson()
        .ifPresent(
            given -> {
              writeSaid(GuideLabels.BY_PERSON, item.question().said(given.answer(), lang));
              places.write(List.of(new Testimony(given.at(), "")));
            });
    for (Found found : item.byFiles()) {
      writeSaid(GuideLabels.BY_FILES, item.question().said(found.answer(), lang));
      places.write(withoutAnswer(item, found));
    }
  }

  private void writeSaid(Text label, String answer) {
    String margin = Page.padded(" ".repeat(INDENT) + page.say(label), COLUMN);
    page.hanging(0, COLUMN, margin + answer);
  }

  /** The places; what they say is left out where it is the answer itself. */
  private List<Testimony> withoutAnswer(Item item, Found found) {
    String answer = item.question().said(found.answer(), lang);
    return found.evidence().stream()
        .map(
            testimony ->
                testimony.says().equals(answer) || item.question().isFree()
                    ? new Testimony(testimony.at(), "")
                    : testimony)
        .toList();
  }
}
