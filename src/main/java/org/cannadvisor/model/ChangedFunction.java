package org.cannadvisor.model;

/**
 * A function of the deployed program that does not do what the function of the same name does on
 * the framework's side.
 *
 * @param part what the function is for
 * @param function its name
 * @param onlyConstants whether the two are the same code with other constants
 * @param mine the first constant or line that differs, as the deployed program has it
 * @param golden the same of the framework's side
 * @param reference the place on the framework's side
 * @param at the place in the deployed program
 */
public record ChangedFunction(
    String subject,
    Part part,
    String function,
    boolean onlyConstants,
    String mine,
    String golden,
    Evidence reference,
    Evidence at)
    implements Fact {

  /** What a function is for, told by its name or by that of its file. */
  public enum Part {
    /** Makes the input of the network. */
    PREPROCESSING,
    /** Makes results of its outputs. */
    POSTPROCESSING,
    /** Scores results. */
    EVALUATION
  }

  @Override
  public ChangedFunction withSubject(String subject) {
    return new ChangedFunction(subject, part, function, onlyConstants, mine, golden, reference, at);
  }
}
