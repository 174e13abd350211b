package org.cannadvisor.model;

/**
 * An option with another value in the command than in the offline model that it would make.
 *
 * @param file path of the offline model
 * @param option {@link AtcOption#name()}
 * @param compiled value by which the model was made; empty where the option was not given, or as
 *     its default
 * @param written value in the command; empty where the option is not given, or as its default
 * @param at the option in the command, or the command where it is not given there
 */
public record CompiledDifference(
    String subject, String file, String option, String compiled, String written, Evidence at)
    implements Fact {

  @Override
  public CompiledDifference withSubject(String subject) {
    return new CompiledDifference(subject, file, option, compiled, written, at);
  }
}
