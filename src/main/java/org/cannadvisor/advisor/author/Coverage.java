package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.knowledge.pack.ExampleFile;
import org.cannadvisor.knowledge.pack.Expected;
import org.cannadvisor.rules.Mutation;

/** Which rules the fixtures of a pack let fire, and which conditions they pin. */
public final class Coverage {

  /**
   * The rules of one id.
   *
   * @param rules how many there are
   * @param silent full names of those that no fixture lets fire
   */
  public record Row(String id, int rules, List<String> silent) {}

  /**
   * A condition of a rule.
   *
   * @param condition its text, as the engine knows it
   */
  public record Condition(String rule, String condition) {}

  /**
   * What mutation found.
   *
   * @param results one for each rule
   * @param explained conditions that survive for a reason that stands beside the examples
   */
  public record Pinned(List<Mutation.Result> results, List<ExampleFile.Survivor> explained) {

    /** How many conditions were taken away one by one, all in all or of one stage. */
    public int conditions(String stage) {
      return of(stage).mapToInt(Mutation.Result::conditions).sum();
    }

    /** How many of them something noticed. */
    public int noticed(String stage) {
      return conditions(stage) - of(stage).mapToInt(result -> result.unpinned().size()).sum();
    }

    /** The stages, in the order of their names. */
    public Set<String> stages() {
      return results.stream()
          .map(Mutation.Result::stage)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Mutation.Result> of(String stage) {
      return results.stream().filter(one -> stage.isEmpty() || one.stage().equals(stage));
    }

    /** Full names of the rules that nothing lets fire. */
    public List<String> neverFire() {
      return results.stream().filter(result -> !result.fires()).map(Mutation.Result::rule).toList();
    }

    /** The conditions that nothing pins, without those that are explained. */
    public List<Condition> unpinned() {
      return results.stream()
          .filter(Mutation.Result::fires)
          .flatMap(result -> result.unpinned().stream())
          .filter(one -> explained.stream().noneMatch(known -> isAbout(known, one)))
          .map(one -> new Condition(one.rule(), one.condition()))
          .toList();
    }

    private static boolean isAbout(ExampleFile.Survivor known, Mutation.Unpinned one) {
      return known.rule().equals(one.rule()) && known.condition().equals(one.condition());
    }
  }

  private final RulePack pack;
  private final RuleBook book;

  public Coverage(RulePack pack) {
    this.pack = pack;
    this.book = RuleBook.with(pack.extra(), pack.configuration());
  }

  /**
   * One row for each id that has rules in the pack, or for one id.
   *
   * @param id empty for all
   */
  public List<Row> rows(String id) throws IOException {
    Set<String> fired = new TreeSet<>();
    for (Path folder : pack.fixtureFolders()) {
      for (Path project : Expected.projectsIn(folder)) {
        fired.addAll(book.firing(project));
      }
    }
    Map<String, List<String>> byId = rulesById(id, false);
    var rows = new ArrayList<Row>();
    byId.forEach(
        (one, rules) ->
            rows.add(
                new Row(
                    one,
                    rules.size(),
                    rules.stream().filter(rule -> !fired.contains(rule)).toList())));
    return rows;
  }

  /**
   * Takes away each condition of each rule, or of those of one id.
   *
   * @param id empty for all
   */
  public Pinned pinned(String id) throws IOException {
    Mutation mutation = book.mutation();
    var results = new ArrayList<Mutation.Result>();
    var explained = new ArrayList<ExampleFile.Survivor>();
    for (Map.Entry<String, List<String>> rules : rulesById(id, true).entrySet()) {
      String of = rules.getKey();
      ExampleFile file = new Examples(pack, book).of(of);
      List<Set<Object>> projects = projectFacts(of, mutation);
      explained.addAll(file.survivors());
      for (String rule : rules.getValue()) {
        results.add(mutation.of(rule, file.examples(), projects));
      }
    }
    return new Pinned(results, explained);
  }

  private List<Set<Object>> projectFacts(String id, Mutation mutation) throws IOException {
    var facts = new ArrayList<Set<Object>>();
    for (Path project : Expected.projectsIn(pack.fixtures().resolve(id))) {
      facts.add(mutation.prepared(book.facts(project)));
    }
    return facts;
  }

  /** Full names of the rules of the pack, by id. */
  private Map<String, List<String>> rulesById(String id, boolean aboutFacts) {
    var byId = new TreeMap<String, List<String>>();
    Set<String> names = new TreeSet<>(book.names(!pack.isBuiltIn()));
    if (aboutFacts && pack.isBuiltIn()) {
      names.addAll(book.namesAboutFacts());
    }
    for (String rule : names) {
      String of = rule.substring(0, rule.indexOf(": "));
      if (id.isEmpty() || of.equals(id)) {
        byId.computeIfAbsent(of, key -> new ArrayList<>()).add(rule);
      }
    }
    return byId;
  }
}
