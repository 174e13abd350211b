package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cannadvisor.model.AnswerMeaning;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;

/** What a person answered to the checklist, as the diagnosis takes it. */
final class Answered {

  /** How the one rule that speaks for a person is named. */
  private static final String RULE = "answered: ";

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final List<AnswerMeaning> meanings = new ArrayList<>();

  private Answered() {}

  /**
   * The answers among the facts.
   *
   * @param checklist asked only where there are some
   */
  static Answered of(List<? extends Fact> facts, Supplier<List<Question>> checklist) {
    var answered = new Answered();
    Map<String, String> answers = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact instanceof ChecklistAnswer answer) {
        answers.put(answer.question(), answer.answer());
      }
    }
    if (!answers.isEmpty()) {
      checklist.get().forEach(question -> answered.questions.put(question.id(), question));
      answers.forEach(answered::addMeanings);
    }
    return answered;
  }

  private void addMeanings(String id, String answer) {
    Optional.ofNullable(questions.get(id))
        .flatMap(question -> question.choice(answer))
        .ifPresent(
            choice ->
                choice
                    .argues()
                    .forEach(
                        claim ->
                            meanings.add(
                                new AnswerMeaning(
                                    id, answer, claim.id(), claim.kind(), claim.weight()))));
  }

  /** What the answers say about recommendations. */
  List<AnswerMeaning> meanings() {
    return List.copyOf(meanings);
  }

  /** Question and answer in words; empty where a rule over files argued. */
  Optional<String> sentence(Argued argued, Lang lang) {
    if (!argued.rule().startsWith(RULE)) {
      return Optional.empty();
    }
    Map<String, String> values = argued.argument().values();
    String answer = values.getOrDefault("answer", "");
    return Optional.ofNullable(questions.get(values.getOrDefault("question", "")))
        .map(
            question ->
                question.ask().in(lang)
                    + (lang == Lang.ZH ? "" : " ")
                    + question.said(answer, lang));
  }

  /**
   * The arguments of one case. Where files argue with certainty a person's word cannot end the
   * matter: what would rule the case out speaks strongly against it instead.
   */
  static List<Argued> heard(List<Argued> arguments) {
    return certain(arguments).isEmpty()
        ? arguments
        : arguments.stream().map(Answered::asDoubt).toList();
  }

  /** A person's words that what files say with certainty contradicts. */
  static List<Problem> contradictions(List<Argued> arguments) {
    Optional<Evidence> certain = certain(arguments);
    return certain.isEmpty()
        ? List.of()
        : arguments.stream()
            .filter(Answered::endsTheMatter)
            .map(argued -> contradiction(argued.argument(), certain.get()))
            .toList();
  }

  private static Problem contradiction(Argument said, Evidence certain) {
    Evidence at = said.evidence().get(0);
    String question = said.values().getOrDefault("question", "");
    String place = certain.line() == 0 ? certain.file() : certain.file() + ":" + certain.line();
    return new Problem(
        at.file(),
        at.line(),
        new Text(
            "对 " + question + " 的回答排除了 " + said.id() + "，但文件（" + place + "）明确支持它。请核对两处。",
            "The answer to "
                + question
                + " rules out "
                + said.id()
                + ", but "
                + place
                + " speaks for it with certainty. Maybe look at both again."));
  }

  private static Optional<Evidence> certain(List<Argued> arguments) {
    return arguments.stream()
        .filter(argued -> !argued.rule().startsWith(RULE))
        .map(Argued::argument)
        .filter(one -> one.kind() == Kind.FOR && one.weight() == Weight.CERTAIN)
        .map(one -> one.evidence().get(0))
        .findFirst();
  }

  private static boolean endsTheMatter(Argued argued) {
    Kind kind = argued.argument().kind();
    return argued.rule().startsWith(RULE) && (kind == Kind.RULES_OUT || kind == Kind.TRIED);
  }

  private static Argued asDoubt(Argued argued) {
    if (!endsTheMatter(argued)) {
      return argued;
    }
    Argument said = argued.argument();
    return new Argued(
        new Argument(
            said.id(), said.subject(), Kind.AGAINST, Weight.STRONG, said.evidence(), said.values()),
        argued.rule());
  }
}
