package org.cannadvisor.model;

/**
 * One line of a fusion_switch_file.
 *
 * @param section {@code GraphFusion}, {@code UBFusion}, or {@code both} for the line format
 * @param pass name of the pass, or {@code ALL}
 * @param on false where it is switched off
 */
public record FusionSwitch(String subject, String section, String pass, boolean on, Evidence at)
    implements Fact {

  /** True where the line speaks of every pass. */
  public boolean isAll() {
    return pass.equals("ALL");
  }

  @Override
  public FusionSwitch withSubject(String subject) {
    return new FusionSwitch(subject, section, pass, on, at);
  }
}
