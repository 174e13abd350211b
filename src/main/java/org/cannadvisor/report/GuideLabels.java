package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Text;

/** The words of the guided checklist that do not come from the knowledge base. */
final class GuideLabels {

  static final Text TITLE = new Text("引导式检查清单", "Guided checklist");
  static final Text WHOLE =
      new Text(
          "共 %d 个问题，按文档给出的定位顺序排列。cann-advisor checklist 目录：先看文件，只问文件答不出的；加"
              + " --interactive 可在终端里逐个回答。",
          "%d questions in the documented order. cann-advisor checklist DIR looks at the files first"
              + " and asks only what they do not tell; with --interactive you answer in the terminal.");
  static final Text WHY = new Text("原因", "Why");
  static final Text LOOK = new Text("怎么看", "Look");
  static final Text COMMAND = new Text("命令", "Command");
  static final Text ANSWERS = new Text("回答", "Answers");
  static final Text FREE = new Text("回答", "Answer");
  static final Text FREE_HOW =
      new Text("填入 %s 的值，列表写成 [1, 2, 3]", "the value of %s; a list is written [1, 2, 3]");
  static final Text ONLY_IF = new Text("前提", "Only if");
  static final Text DECIDES = new Text("可判定", "Decides");
  static final Text WOULD_DECIDE = new Text("可判定 %d 项", "would decide %d");
  static final Text FIRST = new Text("先回答这个", "Answer this first");
  static final Text OPEN = new Text("其余待回答（%d 个，越靠前越有用）", "Then (%d, the most deciding first)");
  static final Text LATER = new Text("视回答而定（%d 个）", "Depending on answers above (%d)");
  static final Text CONTRADICTED =
      new Text("回答与文件矛盾（%d 个）", "Answers that the files contradict (%d)");
  static final Text ANSWERED = new Text("已回答（%d 个）", "Answered (%d)");
  static final Text NOT_DUE = new Text("不需要回答（%d 个）", "Need no answer (%d)");
  static final Text HOW_TO_ANSWER =
      new Text(
          "回答写在 advisor.yaml 中：answers: {%s: …}；或运行 cann-advisor checklist --interactive 逐个回答。",
          "Answers stand in advisor.yaml: answers: {%s: …}. Or answer one after the other with"
              + " cann-advisor checklist --interactive.");
  static final Text BY_PERSON = new Text("您的回答", "You");
  static final Text BY_FILES = new Text("文件", "Files");
  static final Text TOLD = new Text("文件中已给出", "told by the files");
  static final Text PROBLEMS = new Text("advisor.yaml 中的问题（%d 个）", "Problems in advisor.yaml (%d)");
  static final Text ITEMS = new Text("、", ", ");
  static final Text PARTS = new Text("；", "; ");
  static final Text THEN = new Text("接着问 %s", "then asks %s");
  static final Text NEXT = new Text("下一步", "Leads to");

  private static final Text COMMA = new Text("，", ", ");
  private static final Text STATE = new Text("%d 个问题：%s。", "%d questions: %s.");
  private static final Text STATE_FILES = new Text("文件已回答 %d 个", "%d answered by the files");
  private static final Text STATE_PERSON = new Text("您已回答 %d 个", "%d by you");
  private static final Text STATE_CONTRADICTED =
      new Text("%d 个回答与文件矛盾", "%d contradicted by the files");
  private static final Text STATE_OPEN = new Text("待回答 %d 个", "%d open");
  private static final Text STATE_LATER = new Text("%d 个视回答而定", "%d depend on open ones");
  private static final Text STATE_NOT_DUE = new Text("%d 个不需要回答", "%d need no answer");

  private GuideLabels() {}

  static Text of(Argument.Kind kind) {
    return switch (kind) {
      case FOR -> new Text("支持 %s", "speaks for %s");
      case AGAINST -> new Text("不支持 %s", "speaks against %s");
      case RULES_OUT -> new Text("排除 %s", "rules out %s");
      case TRIED -> new Text("%s 已试过", "%s has been tried");
      case NOTES -> new Text("备注 %s", "notes %s");
    };
  }

  /** One line: how many questions are answered, by whom, and how many remain. */
  static String state(Guide guide) {
    long byFiles =
        guide.in(State.ANSWERED).stream().filter(item -> !item.byFiles().isEmpty()).count();
    var parts = new ArrayList<String>();
    add(parts, guide, STATE_FILES, byFiles);
    add(parts, guide, STATE_PERSON, guide.in(State.ANSWERED).size() - byFiles);
    add(parts, guide, STATE_CONTRADICTED, guide.in(State.CONTRADICTED).size());
    add(parts, guide, STATE_OPEN, guide.in(State.OPEN).size());
    add(parts, guide, STATE_LATER, guide.in(State.LATER).size());
    add(parts, guide, STATE_NOT_DUE, guide.in(State.NOT_DUE).size());
    String all = STATE.in(guide.lang());
    return String.format(
        Locale.ROOT, all, guide.items().size(), String.join(COMMA.in(guide.lang()), parts));
  }

  private static void add(List<String> parts, Guide guide, Text label, long count) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, label.in(guide.lang()), count));
    }
  }

  /** What an answer establishes, argues and leads on to; empty where it does nothing of that. */
  static String effect(Item item, Question.Choice choice, Lang lang) {
    var parts = new ArrayList<String>();
    choice.states().forEach(one -> parts.add(one.path() + ": " + one.value()));
    for (Argument.Kind kind : Argument.Kind.values()) {
      List<String> ids =
          choice.argues().stream()
              .filter(claim -> claim.kind() == kind)
              .map(Question.Claim::id)
              .toList();
      if (!ids.isEmpty()) {
        parts.add(filled(of(kind), lang, ids));
      }
    }
    List<String> opens = item.opens().getOrDefault(choice.id(), List.of());
    if (!opens.isEmpty()) {
      parts.add(filled(THEN, lang, opens));
    }
    return String.join(PARTS.in(lang), parts);
  }

  private static String filled(Text label, Lang lang, List<String> ids) {
    return label.in(lang).replace("%s", GuideText.few(ids, ITEMS.in(lang)));
  }

  /** On what it depends whether the question is asked. */
  static String condition(Question question, Lang lang) {
    var parts = new ArrayList<String>();
    for (Map.Entry<String, List<String>> one : question.after().entrySet()) {
      parts.add(one.getKey() + " = " + String.join(" | ", one.getValue()));
    }
    return String.join(PARTS.in(lang), parts);
  }

  /** The answer that counts, in words. */
  static String answer(Item item, Lang lang) {
    List<String> said =
        item.byFiles().stream()
            .map(Guide.Found::answer)
            .filter(answer -> !answer.isEmpty())
            .map(answer -> item.question().said(answer, lang))
            .toList();
    if (!said.isEmpty()) {
      return String.join(PARTS.in(lang), said);
    }
    return item.byPerson()
        .map(given -> item.question().said(given.answer(), lang))
        .orElse(TOLD.in(lang));
  }
}
