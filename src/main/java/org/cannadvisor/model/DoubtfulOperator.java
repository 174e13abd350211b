package org.cannadvisor.model;

/**
 * An operator of this model that the table of known operators speaks of, for this chip and version.
 *
 * @param finding {@link KnownOperator#id()}
 * @param about {@link KnownOperator#about()}
 * @param where where it was met
 * @param operator name of the first one; empty where it has none
 * @param type its type
 * @param count how many there are
 * @param fits whether its attributes are those that the finding hangs on; false where it hangs on
 *     none
 * @param hint what its mere presence says
 * @param wrongZh what goes wrong, for reports in Chinese
 * @param wrongEn the same in English
 * @param insteadZh what to do instead, for reports in Chinese
 * @param insteadEn the same in English
 */
public record DoubtfulOperator(
    String subject,
    String finding,
    String about,
    Where where,
    String operator,
    String type,
    int count,
    boolean fits,
    KnownOperator.Hint hint,
    String wrongZh,
    String wrongEn,
    String insteadZh,
    String insteadEn,
    Evidence at)
    implements Fact {

  /** Where an operator was met. */
  public enum Where {
    /** In a graph of the project. */
    GRAPH,
    /** In the code of the network. */
    CODE,
    /** A note of the project blames it for its results. */
    NOTE,
    /** The first bad output of a comparison is its. */
    DIVERGENCE
  }

  /** Whether it says only that the network has such an operator. */
  public boolean isPresence() {
    return where == Where.GRAPH || where == Where.CODE;
  }

  /** What places of this sort have in common: one finding is enough for them. */
  public String place() {
    return isPresence() ? "" : where.name();
  }

  /** How reports name it. */
  public String label() {
    return operator.isEmpty() ? type : operator;
  }

  @Override
  public DoubtfulOperator withSubject(String subject) {
    return new DoubtfulOperator(
        subject, finding, about, where, operator, type, count, fits, hint, wrongZh, wrongEn,
        insteadZh, insteadEn, at);
  }
}
