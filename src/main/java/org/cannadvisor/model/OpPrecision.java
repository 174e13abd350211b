package org.cannadvisor.model;

/**
 * One line of an op_precision_mode file: which implementation of an operator is to be chosen.
 *
 * @param name operator type, or operator name where {@code byName}
 * @param byName true below {@code [ByNodeName]}
 * @param mode e.g. {@code high_precision}
 * @param known false for a word that ATC drops with a warning (op_impl_mode_config_parser.cc)
 */
public record OpPrecision(
    String subject, String name, boolean byName, String mode, boolean known, Evidence at)
    implements Fact {

  @Override
  public OpPrecision withSubject(String subject) {
    return new OpPrecision(subject, name, byName, mode, known, at);
  }
}
