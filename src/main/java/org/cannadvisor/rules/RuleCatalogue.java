package org.cannadvisor.rules;

import java.util.Comparator;
import java.util.List;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Weight;

/** The rules as a reader wants them: what each argues, read from the index alone. */
public final class RuleCatalogue {

  private static final String SEPARATOR = ": ";

  private final List<RuleOutline> outlines;

  private RuleCatalogue(RuleIndex index) {
    outlines =
        index.files().stream()
            .flatMap(file -> file.rules().stream())
            .filter(rule -> !rule.speech().isEmpty())
            .map(RuleCatalogue::outline)
            .toList();
  }

  /**
   * The rules that the build compiled; no class of the engine is loaded.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleCatalogue builtIn() {
    return new RuleCatalogue(RuleIndex.builtIn());
  }

  /** Every rule that argues about one recommendation: by kind, the heaviest first. */
  public List<RuleOutline> about(String id) {
    return outlines.stream()
        .filter(rule -> rule.id().equals(id))
        .sorted(Comparator.comparing(RuleOutline::kind).thenComparing(RuleOutline::weight))
        .toList();
  }

  private static RuleOutline outline(RuleIndex.Rule rule) {
    int end = rule.name().indexOf(SEPARATOR);
    String id = end < 0 ? rule.name() : rule.name().substring(0, end);
    String[] speech = rule.speech().split(" ", -1);
    return new RuleOutline(
        rule.name(), id, Argument.Kind.valueOf(speech[0]), Weight.valueOf(speech[1]));
  }
}
