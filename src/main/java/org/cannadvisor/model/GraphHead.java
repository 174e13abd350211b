package org.cannadvisor.model;

import java.util.List;

/**
 * An operator that shifts or scales an input of the network before anything else is done with it:
 * preprocessing inside the graph.
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param input {@link GraphPort#name()}
 * @param operator {@link GraphOperator#name()}
 * @param type {@link GraphOperator#type()}
 * @param position 0 for the first operator after the input, 1 for the next
 * @param values the constant it subtracts, divides by …, one number or one for each channel; empty
 *     where it is no constant or too large
 */
public record GraphHead(
    String subject,
    String file,
    Graph.Form form,
    String input,
    String operator,
    String type,
    int position,
    List<Double> values,
    Evidence at)
    implements Fact {

  public GraphHead {
    values = List.copyOf(values);
  }

  @Override
  public GraphHead withSubject(String subject) {
    return new GraphHead(subject, file, form, input, operator, type, position, values, at);
  }
}
