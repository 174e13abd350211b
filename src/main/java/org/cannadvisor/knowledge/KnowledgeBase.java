package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cannadvisor.model.KnownIssue;
import org.cannadvisor.model.KnownOperator;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;

/**
 * The built-in knowledge, and what packs add to it. The outlines are read at once, an entry only
 * when it is asked for.
 */
public final class KnowledgeBase {

  /** Where the build puts the JSON, relative to this class. */
  static final String INDEX = "index.json";

  /** The known issues of serving software, which few projects ask for. */
  static final String ISSUES = "issues.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Outline> outlines;
  private final List<Threshold> thresholds;
  private final List<KnownOperator> operators;
  private final Weights weights;
  private final Map<String, Text> sources;
  private final Additions additions;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private KnowledgeBase(JsonNode index) {
    outlines = EntryJson.outlines(index.path("entries"));
    thresholds = thresholds(index.path("thresholds"));
    operators = KnownOperators.read(index.path("operators"));
    weights = weights(index.path("weights"));
    sources = EntryJson.texts(index.path("sources"));
    additions = Additions.NONE;
  }

  private KnowledgeBase(KnowledgeBase base, Additions more) {
    Map<String, Threshold> numbers = new LinkedHashMap<>();
    base.thresholds.forEach(threshold -> numbers.put(threshold.id(), threshold));
    more.thresholds().forEach(threshold -> numbers.put(threshold.id(), threshold));
    outlines =
        Stream.concat(base.outlines.stream(), more.entries().stream().map(Entry::outline))
            .map(
                outline ->
                    more.priors().containsKey(outline.id()) ? outline.withOwnPrior() : outline)
            .sorted(Comparator.comparing(Outline::stage).thenComparing(Outline::id))
            .toList();
    thresholds = List.copyOf(numbers.values());
    operators = base.operators;
    weights = base.weights.withPriors(more.priors());
    sources = base.sources;
    additions = more;
  }

  /** This knowledge and what packs bring to it. */
  public KnowledgeBase with(Additions more) {
    return new KnowledgeBase(this, more);
  }

  /**
   * The knowledge that was packed with the program.
   *
   * @throws IllegalStateException where the program was packaged without it
   */
  public static KnowledgeBase builtIn() {
    return new KnowledgeBase(resource(INDEX));
  }

  /** One for each recommendation, by stage and then by id. */
  public List<Outline> outlines() {
    return outlines;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  /**
   * The number that goes by this name.
   *
   * @throws IllegalArgumentException where nobody knows it
   */
  public double threshold(String id) {
    return thresholds.stream()
        .filter(threshold -> threshold.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No threshold: " + id))
        .value();
  }

  /** Operators that are known to compute something else, or wrongly. */
  public List<KnownOperator> operators() {
    return operators;
  }

  /** The known issues of serving software, read anew each time. */
  public List<KnownIssue> issues() {
    return KnownIssues.read(resource(ISSUES));
  }

  public Weights weights() {
    return weights;
  }

  /** The built-in priors by class and weights by class, with their sources; read anew each time. */
  public static List<Threshold> logOdds() {
    JsonNode table = resource(INDEX).path("weights");
    var found = new ArrayList<Threshold>();
    for (String part : List.of("priors", "weights")) {
      table
          .path(part)
          .properties()
          .forEach(
              row ->
                  found.add(
                      new Threshold(
                          row.getKey(),
                          row.getValue().path("value").asDouble(),
                          "log-odds",
                          row.getValue().path("source").asText())));
    }
    return List.copyOf(found);
  }

  /**
   * How to get something that the project does not hold.
   *
   * @param what a kind of file or a field of the manifest
   */
  public Text howToGet(String what) {
    return sources.getOrDefault(what, Text.NONE);
  }

  /** What can be got: the words of {@code needs}. */
  public Set<String> obtainable() {
    return sources.keySet();
  }

  /** The questions of the guided checklist; read anew each time, since few ask. */
  public List<Question> checklist() {
    return Checklist.builtIn();
  }

  /** The outline of an id; empty where nobody knows it. */
  public Optional<Outline> outline(String id) {
    return outlines.stream().filter(outline -> outline.id().equals(id)).findFirst();
  }

  /**
   * The whole entry of an id.
   *
   * @throws IllegalArgumentException where nobody knows it
   */
  public Entry entry(String id) {
    return entries.computeIfAbsent(id, this::read);
  }

  private Entry read(String id) {
    Outline outline =
        outline(id).orElseThrow(() -> new IllegalArgumentException("No knowledge entry: " + id));
    Entry entry =
        additions.entries().stream()
            .filter(added -> added.outline().id().equals(id))
            .findFirst()
            .orElseGet(() -> EntryJson.entry(outline, resource("entries/" + id + ".json")));
    return entry.withSentences(additions.sentences());
  }

  private static List<Threshold> thresholds(JsonNode rows) {
    var found = new ArrayList<Threshold>();
    for (JsonNode row : rows) {
      found.add(
          new Threshold(
              row.path("id").asText(),
              row.path("value").asDouble(),
              row.path("unit").asText(),
              row.path("source").asText()));
    }
    return List.copyOf(found);
  }

  private static Weights weights(JsonNode table) {
    return new Weights(
        values(table.path("priors")),
        values(table.path("weights")),
        table.path("levels").path("likely").path("value").asDouble(),
        table.path("levels").path("possible").path("value").asDouble(),
        table.path("order").path("gap").path("value").asDouble(),
        chances(table.path("chances")));
  }

  private static List<Double> chances(JsonNode rows) {
    var chances = new ArrayList<Double>();
    rows.forEach(row -> chances.add(row.path("value").asDouble()));
    return chances;
  }

  private static Map<String, Double> values(JsonNode table) {
    var values = new HashMap<String, Double>();
    table
        .properties()
        .forEach(row -> values.put(row.getKey(), row.getValue().path("value").asDouble()));
    return values;
  }

  private static JsonNode resource(String name) {
    try (InputStream in = KnowledgeBase.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The knowledge base is not on the class path: expected "
                + name
                + ". Maybe the build was cut short; run mvn package.");
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
