package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;

/** The guided checklist as task lists, for an issue or a wiki page. */
final class GuideMarkdown implements GuideWriter {

  @Override
  public void write(Guide guide, Writer out) throws IOException {
    var page = new StringBuilder();
    new Lists(page, guide.lang()).write(guide);
    out.write(page.toString());
    out.flush();
  }

  /** One page that is filled from top to bottom. */
  private record Lists(StringBuilder page, Lang lang) {

    void write(Guide guide) {
      line("# " + say(GuideLabels.TITLE));
      if (!guide.isAboutProject()) {
        paragraph(MarkdownText.of(String.format(say(GuideLabels.WHOLE), guide.items().size())));
        for (Stage stage : Stage.values()) {
          List<Item> items =
              guide.items().stream().filter(item -> item.question().stage() == stage).toList();
          section(say(Labels.of(stage)), items, true);
        }
        return;
      }
      paragraph(MarkdownText.code(guide.directory()));
      paragraph(MarkdownText.of(GuideLabels.state(guide)));
      paragraph(MarkdownText.of(guide.verdict()));
      List<Item> open = guide.next().stream().map(guide::item).toList();
      section(say(GuideLabels.FIRST), open.subList(0, Math.min(1, open.size())), true);
      counted(GuideLabels.OPEN, open.subList(Math.min(1, open.size()), open.size()), true);
      counted(GuideLabels.LATER, guide.in(State.LATER), false);
      counted(GuideLabels.CONTRADICTED, guide.in(State.CONTRADICTED), false);
      counted(GuideLabels.ANSWERED, guide.in(State.ANSWERED), false);
      counted(GuideLabels.NOT_DUE, guide.in(State.NOT_DUE), false);
      problems(guide.problems());
    }

    private void counted(Text label, List<Item> items, boolean inFull) {
      section(String.format(say(label), items.size()), items, inFull);
    }

    private void section(String heading, List<Item> items, boolean inFull) {
      if (!items.isEmpty()) {
        line("");
        line("## " + heading);
        line("");
        items.forEach(item -> task(item, inFull));
      }
    }

    private void task(Item item, boolean inFull) {
      Question question = item.question();
      boolean isDone = item.state() == State.ANSWERED;
      String asked = MarkdownText.of(question.ask().in(lang));
      String box = item.state() == State.NOT_DUE ? "- " : isDone ? "- [x] " : "- [ ] ";
      line(box + "**" + asked + "** " + MarkdownText.code(question.id()));
      if (isDone || item.state() == State.CONTRADICTED) {
        answered(item);
      } else if (inFull) {
        asked(item);
      }
    }

    private void asked(Item item) {
      Question question = item.question();
      labelled(GuideLabels.ONLY_IF, MarkdownText.code(GuideLabels.condition(question, lang)));
      labelled(GuideLabels.WHY, MarkdownText.of(question.why().in(lang)));
      labelled(GuideLabels.LOOK, MarkdownText.of(question.look().in(lang)));
      labelled(GuideLabels.COMMAND, MarkdownText.code(question.command()));
      if (question.isFree()) {
        String how = String.format(say(GuideLabels.FREE_HOW), question.value());
        labelled(GuideLabels.FREE, MarkdownText.of(how));
      }
      for (Question.Choice choice : question.choices()) {
        String effect = GuideLabels.effect(item, choice, lang);
        String said =
            MarkdownText.code(choice.id()) + " " + MarkdownText.of(choice.says().in(lang));
        line("  - " + said + (effect.isEmpty() ? "" : " → " + MarkdownText.of(effect)));
      }
    }

    private void answered(Item item) {
      if (item.state() == State.ANSWERED) {
        line("  - " + MarkdownText.of(GuideLabels.answer(item, lang)));
      }
      for (Found found : item.byFiles()) {
        String said = item.question().said(found.answer(), lang);
        found.evidence().forEach(one -> place(GuideLabels.BY_FILES, said, one));
      }
      item.byPerson()
          .ifPresent(
              given -> {
                String said = item.question().said(given.answer(), lang);
                place(GuideLabels.BY_PERSON, said, new Testimony(given.at(), said));
              });
    }

    private void place(Text who, String answer, Testimony testimony) {
      Evidence at = testimony.at();
      String where = at.line() == 0 ? at.file() : at.file() + ":" + at.line();
      String says = testimony.says().equals(answer) || answer.isEmpty() ? answer : testimony.says();
      String text = at.text().isEmpty() ? "" : " " + MarkdownText.code(at.text());
      labelled(who, MarkdownText.code(where) + text + " " + MarkdownText.of(says));
    }

    private void problems(List<Problem> problems) {
      if (!problems.isEmpty()) {
        line("");
        line("## " + String.format(say(GuideLabels.PROBLEMS), problems.size()));
        line("");
        for (Problem one : problems) {
          String where = MarkdownText.code(one.file() + ":" + one.line());
          line("- " + where + " " + MarkdownText.of(one.message().in(lang)));
        }
      }
    }

    private void labelled(Text label, String words) {
      if (!words.isBlank()) {
        line("  - " + say(label) + ": " + words);
      }
    }

    private void paragraph(String words) {
      if (!words.isBlank()) {
        line("");
        line(words);
      }
    }

    private void line(String words) {
      page.append(words.stripTrailing()).append('\n');
    }

    private String say(Text label) {
      return label.in(lang);
    }
  }
}
