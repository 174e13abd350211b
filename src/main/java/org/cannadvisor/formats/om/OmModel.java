package org.cannadvisor.formats.om;

import java.util.List;
import java.util.OptionalLong;

/**
 * A compiled model.
 *
 * @param graphs the main graph first, then its subgraphs
 * @param damage offset in the model definition, or line of a text, from which something could not
 *     be read; empty where all was read
 * @param cut whether it holds more than we keep
 */
public record OmModel(
    String name, Attributes attributes, List<OmGraph> graphs, OptionalLong damage, boolean cut) {

  public OmModel {
    graphs = List.copyOf(graphs);
  }

  /** Whether nothing of it is missing. */
  public boolean isComplete() {
    return damage.isEmpty() && !cut;
  }
}
