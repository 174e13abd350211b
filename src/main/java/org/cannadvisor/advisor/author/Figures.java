package org.cannadvisor.advisor.author;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.model.Handbook.Figure;
import org.cannadvisor.model.Handbook.Sort;
import org.cannadvisor.model.Threshold;

/** The numbers of a handbook. */
final class Figures {

  private Figures() {}

  /** Those that the program brings. */
  static List<Figure> builtIn(KnowledgeBase knowledge) {
    var figures = new ArrayList<Figure>();
    knowledge
        .thresholds()
        .forEach(one -> figures.add(figure(Sort.THRESHOLD, one, OptionalDouble.empty())));
    for (Threshold one : KnowledgeBase.logOdds()) {
      boolean isWeight = knowledge.weights().classes().containsKey(one.id());
      figures.add(figure(isWeight ? Sort.WEIGHT : Sort.PRIOR, one, OptionalDouble.empty()));
    }
    return figures;
  }

  /** Those that a pack sets. */
  static List<Figure> of(Pack pack, KnowledgeBase builtIn) {
    var figures = new ArrayList<Figure>();
    for (Threshold one : pack.thresholds()) {
      OptionalDouble instead =
          builtIn.thresholds().stream()
              .filter(other -> other.id().equals(one.id()))
              .mapToDouble(Threshold::value)
              .findFirst();
      figures.add(figure(Sort.THRESHOLD, one, instead));
    }
    new TreeMap<>(pack.priors())
        .forEach(
            (id, value) -> {
              String source = pack.about().priorSources().getOrDefault(id, "");
              var one = new Threshold(id, value, "log-odds", source);
              figures.add(figure(Sort.PRIOR, one, prior(id, builtIn)));
            });
    return figures;
  }

  private static OptionalDouble prior(String id, KnowledgeBase builtIn) {
    return builtIn.outline(id).map(Outline::prior).stream()
        .mapToDouble(builtIn.weights()::prior)
        .findFirst();
  }

  private static Figure figure(Sort sort, Threshold number, OptionalDouble instead) {
    return new Figure(sort, number.id(), number.value(), instead, number.unit(), number.source());
  }
}
