package org.cannadvisor.model;

/**
 * A setting that a script makes around the network: of the features that go in, or of what is made
 * of the outputs.
 *
 * @param side whose script it is
 * @param use what it sets
 * @param name as we call it whatever the script does: {@code confidence threshold}
 * @param value numbers and words without blanks, lists flat: {@code 0.001}, {@code
 *     10,13,16,30,33,23}
 */
public record ScriptSetting(
    String subject, Side side, Part use, String name, String value, Evidence at) implements Fact {

  /** What it sets. */
  public enum Part {
    /** Sound, text or points before the network. */
    FEATURES,
    /** What is made of the outputs. */
    RESULTS
  }

  /**
   * Whether the value only counts the background too, or no longer: {@code 81} classes for {@code
   * 80}. Frameworks do it both ways, and a class that never comes up does no harm.
   */
  public boolean countsBackground(String wanted) {
    return name.equals("number of classes")
        && value.matches("\\d{1,6}")
        && wanted.matches("\\d{1,6}")
        && Math.abs(Integer.parseInt(value) - Integer.parseInt(wanted)) == 1;
  }

  @Override
  public ScriptSetting withSubject(String subject) {
    return new ScriptSetting(subject, side, use, name, value, at);
  }
}
