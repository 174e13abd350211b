package org.cannadvisor.compare.pairing;

/** What one should know of the way in which tensors were matched. */
public enum Note {
  NO_GRAPH(
      "No graph was given: operators are matched by name, and fused ones find nothing."
          + " Maybe give the .om or its JSON with --graph."),
  GRAPH_CUT("The graph could not be read to its end: operators behind it are not compared."),
  NO_FUSION_OFF(
      "Both sides are dumps of the chip: they are matched by name, since golden names of the graph"
          + " do not occur in them. Maybe give the graph without fusion with --fusion-off-graph."),
  QUANT_MISSING(
      "The dump is of a quantised model, and nothing leads back to the model before it."
          + " Maybe give the JSON that AMCT wrote with --quant."),
  QUANT_DIFFERS("One side is of a quantised model, the other is not."),
  QUANT_UNUSED("--quant has no effect here."),
  FUSION_OFF_UNUSED("--fusion-off-graph has no effect here.");

  private final String text;

  Note(String text) {
    this.text = text;
  }

  /** As a sentence. */
  public String text() {
    return text;
  }
}
