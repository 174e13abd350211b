package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Weight;

/** What the answers of a checklist question must look like. Used by the build. */
final class AnswerRules {

  private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** Every field of the manifest that holds one value or a list of numbers. */
  private static final Set<String> FIELDS =
      Set.of(
          "symptom",
          "accuracy.metric",
          "accuracy.reference",
          "accuracy.measured",
          "accuracy.tolerance",
          "target.soc",
          "target.cann",
          "reference.color",
          "reference.layout",
          "reference.dtype",
          "reference.mean",
          "reference.std",
          "reference.decoder",
          "reference.resize.width",
          "reference.resize.height",
          "reference.resize.filter",
          "reference.resize.keepAspect",
          "reference.crop.width",
          "reference.crop.height",
          "reference.crop.mode",
          "application.source",
          "application.colorRange",
          "application.colorStandard",
          "application.normalizes",
          "application.inputLayout",
          "application.inputDtype",
          "application.outputDtype");

  private static final Set<String> PICTURES =
      Set.of("application.jpegd", "application.vpcInput", "application.vpcOutput");
  private static final Set<String> OF_PICTURES =
      Set.of("format", "width", "height", "widthStride", "heightStride");
  private static final Set<Weight> WEIGHTS = Set.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK);

  private final Set<String> ids;
  private final Consumer<String> fault;

  /**
   * @param ids of all recommendations
   * @param fault takes what is wrong
   */
  AnswerRules(Set<String> ids, Consumer<String> fault) {
    this.ids = ids;
    this.fault = fault;
  }

  static boolean isWord(String id) {
    return id.matches(WORD);
  }

  /** Whether an answer can state it: design page, section 5. */
  static boolean isField(String path) {
    int dot = path.lastIndexOf('.');
    return FIELDS.contains(path)
        || (dot > 0
            && PICTURES.contains(path.substring(0, dot))
            && OF_PICTURES.contains(path.substring(dot + 1)));
  }

  /** Checks the answers of a question; returns their ids. */
  Set<String> check(String question, JsonNode fields) {
    Set<String> found = new HashSet<>();
    expect(
        !fields.has("answers") || fields.path("answers").size() > 1,
        question + ": needs two answers or more");
    for (JsonNode answer : fields.path("answers")) {
      String id = answer.path("id").asText();
      String name = question + "/" + id;
      expect(isWord(id), question + ": an answer's id must be words, found: " + id);
      expect(answer.path("id").isTextual(), name + ": YAML takes the id for no word: quote it");
      expect(found.add(id), name + " stands twice");
      expectKeys(name, answer, Set.of("id", "says", "states", "argues", "seen"));
      expectBoth(name + " says", answer.path("says"));
      expectStates(name, answer.path("states"));
      answer.path("argues").forEach(claim -> expectClaim(name, claim));
      answer.path("seen").forEach(sight -> expectSight(name, sight));
    }
    return found;
  }

  private void expectStates(String name, JsonNode states) {
    for (var state : states.properties()) {
      expect(isField(state.getKey()), name + ": states no field: " + state.getKey());
      expect(!state.getValue().isObject(), name + ": " + state.getKey() + " must be a value");
    }
  }

  private void expectClaim(String name, JsonNode claim) {
    expectKeys(name + " argues", claim, Set.of("id", "kind", "weight"));
    String id = claim.path("id").asText();
    expect(ids.contains(id), name + ": argues about unknown id " + id);
    Optional<Argument.Kind> kind = kind(claim.path("kind").asText());
    expect(kind.isPresent(), name + ": unknown kind " + claim.path("kind").asText());
    boolean weighs = kind.filter(AnswerRules::weighs).isPresent();
    expect(
        claim.has("weight") == weighs && (!weighs || hasWeight(claim)),
        name + ": weight must be strong, moderate or weak for for and against, else absent: " + id);
  }

  private static boolean hasWeight(JsonNode claim) {
    String word = claim.path("weight").asText();
    return WEIGHTS.stream().anyMatch(weight -> spelt(weight).equals(word));
  }

  /** The kinds there are: for, against, rules-out, tried. */
  static Optional<Argument.Kind> kind(String word) {
    return Arrays.stream(Argument.Kind.values())
        .filter(kind -> kind != Argument.Kind.NOTES && spelt(kind).equals(word))
        .findFirst();
  }

  private static boolean weighs(Argument.Kind kind) {
    return kind == Argument.Kind.FOR || kind == Argument.Kind.AGAINST;
  }

  private static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void expectSight(String name, JsonNode sight) {
    expectKeys(name + " seen", sight, Set.of("fact", "where"));
    String fact = sight.path("fact").asText();
    Set<String> components = components(fact);
    expect(!components.isEmpty(), name + ": seen names unknown fact " + fact);
    for (var condition : sight.path("where").properties()) {
      expect(
          components.isEmpty() || components.contains(condition.getKey()),
          name + ": " + fact + " has no " + condition.getKey());
      expect(!condition.getValue().isObject(), name + ": seen compares values, no patterns");
    }
    expect(sight.path("where").size() > 0, name + ": seen " + fact + " needs where");
  }

  private static Set<String> components(String fact) {
    try {
      Class<?> type = Class.forName("org.cannadvisor.model." + fact);
      return type.isRecord() && Fact.class.isAssignableFrom(type)
          ? Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.toSet())
          : Set.of();
    } catch (ClassNotFoundException unknown) {
      return Set.of();
    }
  }

  void expectKeys(String name, JsonNode fields, Set<String> known) {
    fields
        .properties()
        .forEach(
            field ->
                expect(known.contains(field.getKey()), name + ": unknown key " + field.getKey()));
  }

  void expectBoth(String name, JsonNode text) {
    expect(!text.path("zh").asText().isBlank(), name + " has no zh");
    expect(!text.path("en").asText().isBlank(), name + " has no en");
    expectKeys(name, text, Set.of("zh", "en"));
  }

  private void expect(boolean holds, String message) {
    if (!holds) {
      fault.accept(message);
    }
  }
}
