package org.cannadvisor.knowledge;

import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;

/**
 * What rule packs bring to the built-in knowledge.
 *
 * @param entries of recommendations that the built-in knowledge does not have
 * @param thresholds new ones, and other numbers for old ones
 * @param priors log-odds by id of a recommendation
 * @param sentences what added rules say, by the full name of the rule
 */
public record Additions(
    List<Entry> entries,
    List<Threshold> thresholds,
    Map<String, Double> priors,
    Map<String, Text> sentences) {

  /** Nothing. */
  public static final Additions NONE = new Additions(List.of(), List.of(), Map.of(), Map.of());

  public Additions {
    entries = List.copyOf(entries);
    thresholds = List.copyOf(thresholds);
    priors = Map.copyOf(priors);
    sentences = Map.copyOf(sentences);
  }
}
