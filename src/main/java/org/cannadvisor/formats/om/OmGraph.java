package org.cannadvisor.formats.om;

import java.util.List;

/**
 * One graph of a model.
 *
 * @param operators in the order of execution
 */
public record OmGraph(String name, List<OmOperator> operators, Attributes attributes) {

  public OmGraph {
    operators = List.copyOf(operators);
  }
}
