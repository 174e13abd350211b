package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.cannadvisor.model.EffectivePasses;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionResult;

/**
 * Keeps one result of each fusion pass. ATC appends to its fusion_result.json, so that the same
 * pass may stand there once for each of thousands of compilations.
 */
final class FusionResults {

  private record Key(String subject, String section, String pass) {}

  /** What took effect goes before what did not, and then the earlier place. */
  private static final Comparator<FusionResult> TELLING =
      Comparator.comparing((FusionResult result) -> result.effective() == 0)
          .thenComparing(FusionResult::at);

  private final Map<Key, FusionResult> results = new LinkedHashMap<>();

  private FusionResults() {}

  /** The facts with one result of each pass, the most telling, and with what took effect. */
  static List<Fact> reduced(List<Fact> facts) {
    var kept = new ArrayList<Fact>();
    var passes = new FusionResults();
    for (Fact fact : facts) {
      if (fact instanceof FusionResult result) {
        var key = new Key(result.subject(), result.section(), result.pass());
        passes.results.merge(key, result, BinaryOperator.minBy(TELLING));
      } else {
        kept.add(fact);
      }
    }
    kept.addAll(passes.results.values());
    kept.addAll(passes.effective());
    return kept;
  }

  private List<EffectivePasses> effective() {
    Map<String, List<FusionResult>> bySubject =
        results.values().stream()
            .collect(
                Collectors.groupingBy(
                    FusionResult::subject, LinkedHashMap::new, Collectors.toList()));
    return bySubject.entrySet().stream()
        .map(entry -> effective(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static EffectivePasses effective(String subject, List<FusionResult> all) {
    List<FusionResult> order = all.stream().sorted(TELLING).toList();
    return new EffectivePasses(
        subject,
        order.stream()
            .filter(result -> result.effective() > 0)
            .map(FusionResult::pass)
            .collect(Collectors.toSet()),
        order.get(0).at());
  }
}
