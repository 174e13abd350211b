package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannadvisor.advisor.RuleBook;
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
   * What mutation found.
   *
   * @param conditions how many were taken away one by one
   * @param unpinned those whose loss no fixture of the id shows
   * @param neverFire full names of the rules that no fixture of their id lets fire
   */
  public record Pinned(int conditions, List<Mutation.Unpinned> unpinned, List<String> neverFire) {}

  private final RulePack pack;
  private final RuleBook book;

  public Coverage(RulePack pack) {
    this.pack = pack;
    this.book = RuleBook.with(pack.extra());
  }

  /**
   * One row for each id that has rules in the pack, or for one id.
   *
   * @param id empty for all
   */
  public List<Row> rows(String id) throws IOException {
    Set<String> fired = new TreeSet<>();
    for (Path folder : pack.fixtureFolders()) {
      for (Path project : projects(folder)) {
        fired.addAll(book.firing(project));
      }
    }
    Map<String, List<String>> byId = rulesById(id);
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
    Map<String, List<Set<Object>>> projects = new HashMap<>();
    int conditions = 0;
    var unpinned = new ArrayList<Mutation.Unpinned>();
    var neverFire = new ArrayList<String>();
    for (Map.Entry<String, List<String>> rules : rulesById(id).entrySet()) {
      List<Set<Object>> facts = facts(rules.getKey(), mutation, projects);
      for (String rule : rules.getValue()) {
        Mutation.Result result = mutation.of(rule, facts);
        conditions += result.conditions();
        for (Mutation.Unpinned one : result.unpinned()) {
          if (one.condition().isEmpty()) {
            neverFire.add(rule);
          } else {
            unpinned.add(one);
          }
        }
      }
    }
    return new Pinned(conditions, unpinned, neverFire);
  }

  private List<Set<Object>> facts(
      String id, Mutation mutation, Map<String, List<Set<Object>>> known) throws IOException {
    List<Set<Object>> facts = known.get(id);
    if (facts == null) {
      facts = new ArrayList<>();
      for (Path project : projects(pack.fixtures().resolve(id))) {
        facts.add(mutation.prepared(book.facts(project)));
      }
      known.put(id, facts);
    }
    return facts;
  }

  private static List<Path> projects(Path folder) {
    return List.of(folder.resolve("fires"), folder.resolve("silent")).stream()
        .filter(Files::isDirectory)
        .toList();
  }

  /** Full names of the rules of the pack, by id. */
  private Map<String, List<String>> rulesById(String id) {
    var byId = new TreeMap<String, List<String>>();
    for (String rule : book.names(!pack.isBuiltIn())) {
      String of = rule.substring(0, rule.indexOf(": "));
      if (id.isEmpty() || of.equals(id)) {
        byId.computeIfAbsent(of, key -> new ArrayList<>()).add(rule);
      }
    }
    return byId;
  }
}
