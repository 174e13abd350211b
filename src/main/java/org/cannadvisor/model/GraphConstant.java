package org.cannadvisor.model;

/**
 * A weight or constant that float16 cannot hold.
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param name of the constant
 * @param dtype in the file
 * @param elements how many numbers it has
 * @param largest largest magnitude of its finite numbers
 * @param tooLarge how many lie past ±65504, infinities included
 * @param vanishing how many are not zero but become zero in float16 (below 2^-25)
 * @param infinite how many are infinite or NaN already in the file
 * @param consumer name of the first operator that takes it; empty where not known
 * @param consumerType its type; empty where not known
 */
public record GraphConstant(
    String subject,
    String file,
    Graph.Form form,
    String name,
    String dtype,
    long elements,
    double largest,
    long tooLarge,
    long vanishing,
    long infinite,
    String consumer,
    String consumerType,
    Evidence at)
    implements Fact {

  /** Whether every number that float16 loses is an infinity that was meant as one (a mask). */
  public boolean isOnlyInfinite() {
    return infinite > 0 && infinite == tooLarge && vanishing == 0;
  }

  @Override
  public GraphConstant withSubject(String subject) {
    return new GraphConstant(
        subject,
        file,
        form,
        name,
        dtype,
        elements,
        largest,
        tooLarge,
        vanishing,
        infinite,
        consumer,
        consumerType,
        at);
  }
}
