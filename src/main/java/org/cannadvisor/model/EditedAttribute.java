package org.cannadvisor.model;

import java.util.Locale;

/**
 * An attribute that a script of the project sets at operators of the graph.
 *
 * @param type of the ONNX operators, e.g. {@code Resize}
 * @param attribute e.g. {@code mode}
 * @param value e.g. {@code nearest}
 */
public record EditedAttribute(
    String subject, String type, String attribute, String value, Evidence at) implements Fact {

  private static final int SHORTEST_WORD = 4;

  /**
   * Whether a compiled operator is of the kind that the value asks for: ResizeNearestNeighborV2.
   */
  public boolean makes(String opType) {
    return opType.startsWith(type)
        && value.length() >= SHORTEST_WORD
        && opType.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
  }

  @Override
  public EditedAttribute withSubject(String subject) {
    return new EditedAttribute(subject, type, attribute, value, at);
  }
}
