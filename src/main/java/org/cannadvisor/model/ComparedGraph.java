package org.cannadvisor.model;

/**
 * How well the operator names of a comparison table fit a graph of the model that lies in the
 * project. Where the model has several graphs it is the one that fits best.
 *
 * @param file the table
 * @param graph path of the graph's file
 * @param form {@link Graph#form()}
 * @param named how many operators the table names
 * @param found how many of them the graph has
 * @param missing the first that it does not have; empty where it has all
 * @param at the row of that one, or the first row
 */
public record ComparedGraph(
    String subject,
    String file,
    String graph,
    Graph.Form form,
    int named,
    int found,
    String missing,
    Evidence at)
    implements Fact {

  /** Share of the names that the graph has, 0..1. */
  public double foundShare() {
    return named == 0 ? 1 : (double) found / named;
  }

  @Override
  public ComparedGraph withSubject(String subject) {
    return new ComparedGraph(subject, file, graph, form, named, found, missing, at);
  }
}
