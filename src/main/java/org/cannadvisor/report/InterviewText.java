package org.cannadvisor.report;

import java.util.List;
import org.cannadvisor.model.Conclusions;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Text;

/** What the interactive checklist says in a terminal, piece by piece. */
public final class InterviewText {

  private static final int SHOWN = 5;
  private static final int INDENT = 4;

  private static final Text KEYS =
      new Text(
          "输入序号或词回答；? 看怎么查，回车跳过，b 返回上一个，q 退出。每个回答立即写入 advisor.yaml，可随时退出，" + "下次接着回答。",
          "Answer by number or word; ? shows how to look, Enter skips, b goes back, q leaves. Each"
              + " answer is written to advisor.yaml at once, so you can leave at any time.");
  private static final Text NUMBER = new Text("还有 %d 个问题", "%d to go");
  private static final Text NOTED =
      new Text("已写入 advisor.yaml：%s: %s", "Noted in advisor.yaml: %s: %s");
  private static final Text NOTHING = new Text("暂无新的结论。", "Nothing more follows yet.");
  private static final Text ARISEN = new Text("新结论 [%s] %s (%s)", "Now [%s] %s (%s)");
  private static final Text FALLEN = new Text("不再支持：%s (%s)", "No longer held: %s (%s)");
  private static final Text RULED_OUT = new Text("已排除：%s", "Ruled out: %s");
  private static final Text NOT_UNDERSTOOD =
      new Text(
          "没有这个回答。请输入 1 到 %d 的序号或对应的词；? 看怎么查。",
          "There is no such answer. Type a number from 1 to %d or its word; ? shows how to look.");
  private static final Text NO_VALUE =
      new Text(
          "请输入一个数、一个词，或列表如 [123.675, 116.28, 103.53]。",
          "Type a number, a word, or a list like [123.675, 116.28, 103.53].");
  private static final Text GIVEN = new Text("现在的回答：%s", "Answered so far: %s");
  private static final Text DONE = new Text("没有待回答的问题了。", "No question is open.");
  private static final Text STILL_OPEN =
      new Text("还有 %d 个问题未回答，再次运行可以继续。", "%d still open; run it again to go on.");
  private static final Text ADVICE = new Text("目前的建议", "Recommended so far");
  private static final Text NO_ADVICE = new Text("目前没有建议。", "Nothing is recommended so far.");
  private static final Text MORE =
      new Text("完整报告：cann-advisor diagnose %s", "The whole report: cann-advisor diagnose %s");

  private final Guide guide;
  private final boolean coloured;

  public InterviewText(Guide guide, boolean coloured) {
    this.guide = guide;
    this.coloured = coloured;
  }

  private Page page() {
    return new Page(guide.lang(), coloured);
  }

  /** Before the first question. */
  public String opening() {
    Page page = page();
    page.title(0, GuideLabels.state(guide));
    page.prose(0, guide.verdict());
    if (!guide.next().isEmpty()) {
      page.gap();
      page.prose(0, page.say(KEYS));
    }
    return page.toString();
  }

  /**
   * A question with its answers.
   *
   * @param open how many are still to be asked, this one among them
   */
  public String question(Item item, int open) {
    Page page = page();
    Question question = item.question();
    page.literal(0, "");
    page.title(0, question.ask().in(guide.lang()) + " (" + page.say(NUMBER, open) + ")");
    page.prose(INDENT, question.why().in(guide.lang()));
    int number = 1;
    int column = QuestionText.column(question, INDENT + 4);
    for (Question.Choice choice : question.choices()) {
      String mark = Page.padded(" ".repeat(INDENT) + number++ + ".", INDENT + 4) + choice.id();
      page.labelled(0, mark, column, choice.says().in(guide.lang()));
    }
    if (question.isFree()) {
      page.prose(INDENT, page.say(GuideLabels.FREE_HOW, question.value()));
    }
    item.byPerson()
        .ifPresent(
            given -> {
              String said = question.said(given.answer(), guide.lang());
              page.hanging(INDENT, INDENT, page.say(GIVEN, said));
            });
    return page.toString();
  }

  /** How to look, and what each answer leads to. */
  public String look(Item item) {
    Page page = page();
    var questions = new QuestionText(page, guide.lang());
    questions.writeLook(item.question());
    for (Question.Choice choice : item.question().choices()) {
      String effect = GuideLabels.effect(item, choice, guide.lang());
      if (!effect.isEmpty()) {
        page.hanging(INDENT, INDENT + 3, choice.id() + " -> " + effect);
      }
    }
    return page.toString();
  }

  /** What was typed is no answer. */
  public String notUnderstood(Item item) {
    Page page = page();
    Question question = item.question();
    page.prose(
        INDENT,
        question.isFree()
            ? page.say(NO_VALUE)
            : page.say(NOT_UNDERSTOOD, question.choices().size()));
    return page.toString();
  }

  /** An answer could not be written down. */
  public String refused(Text why) {
    Page page = page();
    page.prose(INDENT, page.say(why));
    return page.toString();
  }

  /** What follows from an answer that was written down. */
  public String concluded(String question, String answer, Conclusions conclusions) {
    Page page = page();
    page.hanging(INDENT, INDENT, page.say(NOTED, question, answer));
    for (Recommendation advice : conclusions.arisen()) {
      String level = page.say(Labels.of(advice.level()));
      page.hanging(INDENT, INDENT + 2, page.say(ARISEN, level, advice.title(), advice.id()));
    }
    for (Recommendation advice : conclusions.fallen()) {
      page.hanging(INDENT, INDENT + 2, page.say(FALLEN, advice.title(), advice.id()));
    }
    List<String> out = conclusions.ruledOut();
    if (!out.isEmpty()) {
      String ids = GuideText.few(out, page.say(GuideLabels.ITEMS));
      page.hanging(INDENT, INDENT + 2, page.say(RULED_OUT, ids));
    }
    for (Problem problem : conclusions.problems()) {
      page.hanging(INDENT, INDENT + 2, "[!] " + page.say(problem.message()));
    }
    if (conclusions.isEmpty()) {
      page.prose(INDENT, page.say(NOTHING));
    }
    return page.toString();
  }

  /** The recommendations in short. */
  public String advice(Diagnosis diagnosis) {
    Page page = page();
    page.literal(0, "");
    List<Recommendation> all = diagnosis.recommendations();
    if (all.isEmpty()) {
      page.prose(0, page.say(NO_ADVICE));
    } else {
      page.title(0, page.say(ADVICE));
      for (Recommendation advice : all.subList(0, Math.min(SHOWN, all.size()))) {
        String level = page.say(Labels.of(advice.level()));
        String line = advice.rank() + ". [" + level + "] " + advice.title();
        page.hanging(0, 3, line + " (" + advice.id() + ")");
      }
      if (all.size() > SHOWN) {
        page.literal(3, "… +" + (all.size() - SHOWN));
      }
    }
    return page.toString();
  }

  /** When no question is left, or somebody leaves. */
  public String closing() {
    Page page = page();
    page.literal(0, "");
    int open = guide.in(State.OPEN).size();
    page.prose(0, open == 0 ? page.say(DONE) : page.say(STILL_OPEN, open));
    page.hanging(0, 0, page.say(MORE, guide.directory()));
    return page.toString();
  }
}
