package org.cannadvisor.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.Weight;

/**
 * The table of {@code weights.yaml}, in log-odds.
 *
 * @param priors by class
 * @param classes by weight class
 * @param likely lowest score of a likely recommendation
 * @param possible lowest score of a possible one
 * @param gap how much higher a score must be to go before an earlier stage
 * @param chances how often the cause at each place of {@link SolvedFaults#closest} was right, the
 *     closest first
 */
public record Weights(
    Map<String, Double> priors,
    Map<String, Double> classes,
    double likely,
    double possible,
    double gap,
    List<Double> chances) {

  public Weights {
    chances = List.copyOf(chances);
  }

  /** The same table with more priors. */
  Weights withPriors(Map<String, Double> more) {
    var all = new HashMap<>(priors);
    all.putAll(more);
    return new Weights(all, classes, likely, possible, gap, chances);
  }

  public double prior(String name) {
    return value(priors, name);
  }

  public double of(Weight weight) {
    return value(classes, weight.name().toLowerCase(Locale.ROOT));
  }

  private static double value(Map<String, Double> table, String name) {
    Double value = table.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "weights.yaml has no \"" + name + "\"; it has " + table.keySet());
    }
    return value;
  }
}
