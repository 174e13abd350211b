package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/**
 * Reads what a pack adds to the guided checklist, {@code checklist.yaml}:
 *
 * <pre>
 * questions:
 *   - id: board-revision
 *     stage: configuration
 *     ask: {zh: "…", en: "Is the board of revision A?"}
 *     why: {zh: "…", en: "…"}
 *     look: {zh: "…", en: "…"}
 *     after: {symptom: [wrong]}
 *     answers:
 *       - {id: old, says: {zh: "是", en: "Yes"}, argues: [{id: rewrite-operator, kind: for, weight: weak}]}
 *       - {id: new, says: {zh: "否", en: "No"}}
 * </pre>
 */
final class PackQuestions {

  static final String FILE = "checklist.yaml";

  private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final Text STAGE = new Text("阶段", "stage");
  private static final Text KIND = new Text("论证方向", "kind of argument");
  private static final Text WEIGHT = new Text("权重", "weight");
  private static final Text EARLIER = new Text("在前的问题", "earlier question");
  private static final Text ANSWER = new Text("回答", "answer");
  private static final Text RECOMMENDATION = new Text("建议", "recommendation");
  private static final Text SOURCE = new Text("资料", "word for a source");
  private static final List<Argument.Kind> KINDS =
      List.of(
          Argument.Kind.FOR, Argument.Kind.AGAINST, Argument.Kind.RULES_OUT, Argument.Kind.TRIED);

  /** A person's word is never certain. */
  private static final List<Weight> WEIGHTS = List.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK);

  private final String file;
  private final Complaints complaints;
  private final Map<String, Outline> outlines;
  private final Predicate<String> isSource;
  private final Map<String, Question> earlier = new LinkedHashMap<>();

  /**
   * @param outlines of all recommendations, by id
   * @param builtIn the questions that are there already
   * @param isSource whether a word names something that a project can hold
   */
  PackQuestions(
      String file,
      Complaints complaints,
      Map<String, Outline> outlines,
      List<Question> builtIn,
      Predicate<String> isSource) {
    this.file = file;
    this.complaints = complaints;
    this.outlines = outlines;
    this.isSource = isSource;
    builtIn.forEach(question -> earlier.put(question.id(), question));
  }

  /** The questions by line; one that is wrong is complained of and left out. */
  Map<Integer, Question> read(Fields root) {
    root.only("questions");
    var questions = new LinkedHashMap<Integer, Question>();
    for (Fields fields : root.each("questions")) {
      question(fields)
          .ifPresent(
              question -> {
                earlier.put(question.id(), question);
                questions.put(Complaints.line(fields.at()), question);
              });
    }
    return questions;
  }

  private Optional<Question> question(Fields fields) {
    int before = complaints.all().size();
    fields.only("id", "stage", "ask", "why", "look", "command", "after", "supplies", "answers");
    String id = id(fields);
    if (earlier.containsKey(id)) {
      complaints.add(
          file,
          fields.at("id"),
          "已有问题 " + id + "，请换一个 id。",
          "There is a question " + id + " already. Choose another id.");
    }
    List<String> stages = Arrays.stream(Stage.values()).map(Stage::id).toList();
    Optional<Stage> stage = fields.oneOf("stage", STAGE, Stage::of, stages);
    String command = fields.word("command").orElse("");
    if (command.indexOf('\n') >= 0) {
      fields.wrong(fields.at("command"), "一行命令", "a command on one line", "…");
    }
    Text ask = fields.text("ask");
    Text why = fields.text("why");
    Text look = fields.text("look");
    Map<String, List<String>> after =
        fields.has("after") ? after(fields.fields("after"), stage) : Map.of();
    List<String> supplies = words(fields, "supplies");
    supplies.stream()
        .filter(word -> !isSource.test(word))
        .forEach(word -> complaints.unknown(file, fields.at("supplies"), SOURCE, word, needs()));
    List<Question.Choice> choices = fields.each("answers").stream().map(this::choice).toList();
    if (choices.stream().map(Question.Choice::id).distinct().count()
        < Math.max(2, choices.size())) {
      fields.wrong(
          fields.at("answers"),
          "至少两个 id 不同的回答",
          "two answers or more, each with an id of its own",
          String.valueOf(choices.size()));
    }
    if (complaints.all().size() > before || stage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            id,
            stage.get(),
            ask,
            why,
            look,
            command,
            after,
            supplies,
            "",
            decides(choices, supplies),
            choices));
  }

  private static String id(Fields fields) {
    String id = fields.required("id", "请写标识符。", "Write an identifier.").orElse("");
    if (!id.isEmpty() && !id.matches(WORD)) {
      fields.wrong(fields.at("id"), "小写单词用“-”连接", "small words joined by dashes", id);
    }
    return id;
  }

  private Set<String> needs() {
    return outlines.values().stream()
        .flatMap(outline -> outline.needs().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only questions that stand above, so that nobody can ask in a circle. */
  private Map<String, List<String>> after(Fields fields, Optional<Stage> stage) {
    var after = new LinkedHashMap<String, List<String>>();
    for (String name : fields.names()) {
      Question question = earlier.get(name);
      boolean isEarlier =
          question != null && stage.filter(own -> question.stage().compareTo(own) <= 0).isPresent();
      if (question == null || !isEarlier) {
        complaints.unknown(file, fields.nameOf(name), EARLIER, name, earlier.keySet());
        continue;
      }
      List<String> answers = words(fields, name);
      answers.stream()
          .filter(answer -> question.choice(answer).isEmpty())
          .forEach(
              answer ->
                  complaints.unknown(
                      file,
                      fields.at(name),
                      ANSWER,
                      answer,
                      question.choices().stream().map(Question.Choice::id).toList()));
      after.put(name, answers);
    }
    return after;
  }

  private static List<String> words(Fields fields, String name) {
    return fields.items(name).stream().flatMap(item -> Fields.word(item).stream()).toList();
  }

  private Question.Choice choice(Fields fields) {
    fields.only("id", "says", "argues");
    var claims = new ArrayList<Question.Claim>();
    fields.each("argues").forEach(claim -> claim(claim).ifPresent(claims::add));
    return new Question.Choice(id(fields), fields.text("says"), List.of(), claims, List.of());
  }

  private Optional<Question.Claim> claim(Fields fields) {
    fields.only("id", "kind", "weight");
    Optional<String> id = fields.required("id", "请写建议的标识符。", "Write the id of a recommendation.");
    if (id.isPresent() && !outlines.containsKey(id.get())) {
      complaints.unknown(file, fields.at("id"), RECOMMENDATION, id.get(), outlines.keySet());
    }
    Optional<Argument.Kind> kind = EnumWords.of(fields, "kind", KIND, KINDS);
    boolean weighs =
        kind.isPresent()
            && (kind.get() == Argument.Kind.FOR || kind.get() == Argument.Kind.AGAINST);
    Optional<Weight> weight =
        weighs ? EnumWords.of(fields, "weight", WEIGHT, WEIGHTS) : Optional.of(Weight.CERTAIN);
    return id.isPresent() && kind.isPresent() && weight.isPresent()
        ? Optional.of(new Question.Claim(id.get(), kind.get(), weight.get()))
        : Optional.empty();
  }

  /** Ids that an answer argues about, and those that need what the question supplies. */
  private List<String> decides(List<Question.Choice> choices, List<String> supplies) {
    var decides = new TreeSet<String>();
    choices.forEach(choice -> choice.argues().forEach(claim -> decides.add(claim.id())));
    outlines.values().stream()
        .filter(outline -> outline.needs().stream().anyMatch(supplies::contains))
        .forEach(outline -> decides.add(outline.id()));
    return List.copyOf(decides);
  }
}
