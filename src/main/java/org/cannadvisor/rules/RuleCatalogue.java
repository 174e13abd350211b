package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.declared.DeclaredRules;

/** The rules as a reader wants them: what each argues, read from the index alone. */
public final class RuleCatalogue {

  private static final String SEPARATOR = ": ";

  private final List<RuleOutline> outlines;

  private RuleCatalogue(List<RuleOutline> outlines) {
    this.outlines = List.copyOf(outlines);
  }

  private static List<RuleOutline> outlines(RuleIndex index) {
    var outlines = new ArrayList<RuleOutline>();
    for (RuleIndex.File file : index.files()) {
      file.rules().stream()
          .filter(rule -> !rule.speech().isEmpty())
          .forEach(rule -> outlines.add(outline(rule, file.stage())));
    }
    return outlines;
  }

  /**
   * The rules that the build compiled; no class of the engine is loaded.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleCatalogue builtIn() {
    return new RuleCatalogue(outlines(RuleIndex.builtIn()));
  }

  /** No rule, to begin with where only those of packs are meant. */
  public static RuleCatalogue empty() {
    return new RuleCatalogue(List.of());
  }

  /** These rules and those of packs. */
  public RuleCatalogue with(Collection<DeclaredRule> rules) {
    var all = new ArrayList<>(outlines);
    rules.forEach(
        rule ->
            all.add(
                new RuleOutline(
                    rule.fullName(),
                    rule.id(),
                    rule.kind(),
                    rule.weight(),
                    new TreeSet<>(DeclaredRules.needs(rule)),
                    rule.at().file() + ":" + rule.at().line())));
    return new RuleCatalogue(all);
  }

  /** These rules and those that packs have in DRL; what facts they need only the DRL tells. */
  public RuleCatalogue withCode(Collection<DrlPack> packs) {
    var all = new ArrayList<>(outlines);
    packs.stream()
        .flatMap(pack -> pack.files().stream())
        .forEach(
            file ->
                file.rules()
                    .forEach(
                        rule ->
                            all.add(
                                new RuleOutline(
                                    rule.fullName(),
                                    rule.id(),
                                    rule.kind(),
                                    rule.weight(),
                                    new TreeSet<>(),
                                    file.place()))));
    return new RuleCatalogue(all);
  }

  /** Every rule that argues. */
  public List<RuleOutline> all() {
    return outlines;
  }

  /** Full names of all rules. */
  public Set<String> names() {
    return outlines.stream().map(RuleOutline::name).collect(Collectors.toSet());
  }

  /** Every rule that argues about one recommendation: by kind, the heaviest first. */
  public List<RuleOutline> about(String id) {
    return outlines.stream()
        .filter(rule -> rule.id().equals(id))
        .sorted(Comparator.comparing(RuleOutline::kind).thenComparing(RuleOutline::weight))
        .toList();
  }

  private static RuleOutline outline(RuleIndex.Rule rule, String stage) {
    int end = rule.name().indexOf(SEPARATOR);
    String id = end < 0 ? rule.name() : rule.name().substring(0, end);
    String[] speech = rule.speech().split(" ", -1);
    return new RuleOutline(
        rule.name(),
        id,
        Argument.Kind.valueOf(speech[0]),
        Weight.valueOf(speech[1]),
        new TreeSet<>(rule.needs()),
        source(stage, id));
  }

  private static String source(String stage, String id) {
    String folder = Stage.of(stage.replace('_', '-')).map(Stage::folder).orElse(stage);
    return "rules/" + folder + "/" + id + ".drl";
  }
}
