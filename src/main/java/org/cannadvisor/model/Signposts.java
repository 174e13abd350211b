package org.cannadvisor.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page of the checklist needs in order to tell, while it is filled in, where the answers
 * point.
 *
 * @param titles of the recommendations that answers argue about, by id
 * @param weights what each class moves, in log-odds: {@code knowledge-base/weights.yaml}
 */
public record Signposts(Map<String, Text> titles, Map<Weight, Double> weights) {

  /** For formats that are read and not filled in. */
  public static final Signposts NONE = new Signposts(Map.of(), Map.of());

  public Signposts {
    titles = new TreeMap<>(titles);
    var ordered = new EnumMap<Weight, Double>(Weight.class);
    ordered.putAll(weights);
    weights = ordered;
  }
}
