package org.cannadvisor.knowledge.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Threshold;

/** The thresholds and priors that packs set together. */
final class PackNumbers {

  /** Where a number comes from does not make it another number. */
  private record Value(double value, String unit) {}

  private final KnowledgeBase builtIn;
  private final Agreed<Value> thresholds = new Agreed<>("阈值", "threshold");
  private final Agreed<Double> priors = new Agreed<>("先验", "prior");
  private final Map<String, Threshold> sources = new TreeMap<>();

  PackNumbers(KnowledgeBase builtIn) {
    this.builtIn = builtIn;
  }

  /** Reads those of one more pack. */
  void read(Candidate pack, List<String> ids) {
    Map<String, String> units = new HashMap<>();
    builtIn.thresholds().forEach(threshold -> units.put(threshold.id(), threshold.unit()));
    PackSettings settings = pack.settings();
    pack.root().ifPresent(root -> settings.read(root, units, ids));
    settings.thresholds.forEach(
        (id, number) -> {
          thresholds.add(
              id,
              pack.name(),
              settings.place("threshold " + id),
              new Value(number.value(), number.unit()));
          sources.putIfAbsent(id, number);
        });
    settings.priors.forEach(
        (id, value) -> priors.add(id, pack.name(), settings.place("prior " + id), value));
  }

  void complain(Complaints complaints) {
    thresholds.complain(complaints);
    priors.complain(complaints);
  }

  /** Thresholds that hold for everybody. */
  List<Threshold> thresholds() {
    Set<String> agreed = thresholds.all().keySet();
    return sources.values().stream().filter(one -> agreed.contains(one.id())).toList();
  }

  Map<String, Double> priors() {
    return priors.all();
  }

  /**
   * What the rules of one pack may compare with: a number of its own that others set otherwise
   * stays its own, unless it is a built-in one.
   */
  Map<String, Double> visibleTo(Candidate pack) {
    Map<String, Double> visible = new HashMap<>();
    Set<String> disputed = thresholds.disputed();
    pack.settings().thresholds.forEach((id, number) -> visible.put(id, number.value()));
    builtIn.thresholds().stream()
        .filter(number -> disputed.contains(number.id()) || !visible.containsKey(number.id()))
        .forEach(number -> visible.put(number.id(), number.value()));
    thresholds().forEach(number -> visible.put(number.id(), number.value()));
    return visible;
  }
}
