package org.cannadvisor.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sorts of facts each rule needs and derives, so that a project without AIPP pays nothing for
 * the rules about AIPP. Written by the build, one file of rules after the other, tabs between the
 * columns; the last one says which way an argument speaks and how much it weighs, so that a rule
 * can be explained without the engine:
 *
 * <pre>
 * model  rules.fusion.isolate_fusion_rule.Rules3F…
 * rule   isolate-fusion-rule: switching all passes off made …  Cure,Turned  Argument  FOR STRONG
 * </pre>
 *
 * @param files the compiled rule files
 */
record RuleIndex(List<File> files) {

  /** Names the compiled rule files and what their rules need. */
  static final String RESOURCE = "org/cannadvisor/rules/index.txt";

  private static final String MODEL = "model";
  private static final String RULE = "rule";

  /**
   * One compiled rule file.
   *
   * @param model name of the class that holds its rules
   */
  record File(String model, List<Rule> rules) {

    /** The stage as packages spell it: {@code rules.<stage>.<id>.…}. */
    String stage() {
      return model.split("\\.", 3)[1];
    }

    /** Whether its rules derive facts from facts, before any stage. */
    boolean isAboutFacts() {
      return model.startsWith("rules." + Session.FACTS + ".");
    }
  }

  /**
   * One rule.
   *
   * @param needs sorts of the facts without which it can never fire, see {@link FactSort}
   * @param derives simple name of the fact that it inserts
   * @param speech kind and weight of the argument that it inserts, as {@code FOR STRONG}; empty
   *     where it derives a fact, or where only its facts can tell
   */
  record Rule(String name, Set<String> needs, String derives, String speech) {}

  /**
   * The index that the build wrote.
   *
   * @throws IllegalStateException where the program was packaged without it
   */
  static RuleIndex builtIn() {
    try (InputStream in = RuleIndex.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The compiled rules are not on the class path: expected "
                + RESOURCE
                + ". Maybe the build was cut short; run mvn package.");
      }
      return parse(new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleIndex parse(List<String> lines) {
    var files = new ArrayList<File>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals(MODEL) && columns.length == 2) {
        files.add(new File(columns[1], new ArrayList<>()));
      } else if (columns[0].equals(RULE) && columns.length == 5 && !files.isEmpty()) {
        Set<String> needs = new HashSet<>(List.of(columns[2].split(",", -1)));
        needs.remove("");
        files
            .get(files.size() - 1)
            .rules()
            .add(new Rule(columns[1], needs, columns[3], columns[4]));
      } else {
        throw new IllegalStateException("The rule index is damaged at: " + line);
      }
    }
    return new RuleIndex(List.copyOf(files));
  }

  /** How the index stands in the file. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (File file : files) {
      lines.add(MODEL + "\t" + file.model());
      for (Rule rule : file.rules()) {
        String needs = String.join(",", rule.needs().stream().sorted().toList());
        lines.add(String.join("\t", RULE, rule.name(), needs, rule.derives(), rule.speech()));
      }
    }
    return lines;
  }

  /** The same without the rules of these names. */
  RuleIndex without(Set<String> names) {
    return new RuleIndex(
        files.stream()
            .map(
                file ->
                    new File(
                        file.model(),
                        file.rules().stream()
                            .filter(rule -> !names.contains(rule.name()))
                            .toList()))
            .toList());
  }

  /** How many rules there are. */
  int size() {
    return files.stream().mapToInt(file -> file.rules().size()).sum();
  }

  /**
   * The rules that can fire, given facts of these sorts and all that these rules derive from them;
   * files without such a rule are left out.
   *
   * @param aboutFacts whether the rules that derive facts are asked for, or those of the stages
   */
  List<File> reachable(Set<String> given, boolean aboutFacts) {
    List<File> asked = files.stream().filter(file -> file.isAboutFacts() == aboutFacts).toList();
    Set<String> sorts = new HashSet<>(given);
    boolean more = true;
    while (more) {
      more = false;
      for (File file : asked) {
        for (Rule rule : file.rules()) {
          more |= FactSort.meet(sorts, rule.needs()) && FactSort.addDerived(sorts, rule.derives());
        }
      }
    }
    var found = new ArrayList<File>();
    for (File file : asked) {
      List<Rule> rules =
          file.rules().stream().filter(rule -> FactSort.meet(sorts, rule.needs())).toList();
      if (!rules.isEmpty()) {
        found.add(new File(file.model(), rules));
      }
    }
    return found;
  }
}
