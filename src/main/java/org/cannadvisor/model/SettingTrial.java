package org.cannadvisor.model;

/**
 * What an operator gives on the chip was held against the framework's operator in two settings of
 * one argument: it agrees with one of them, and the network asks for the other.
 *
 * @param name of the argument, e.g. {@code aligned}
 * @param agrees the value with which the framework's operator gives what the chip gives
 * @param differs the value that the network asks for, with which it gives something else
 * @param good the cosine of the first
 * @param bad the cosine of the second
 * @param type of the operator; empty where it is not known
 * @param asked where the network asks for the second
 */
public record SettingTrial(
    String subject,
    String name,
    String agrees,
    String differs,
    double good,
    double bad,
    String type,
    Evidence asked,
    Evidence at)
    implements Fact {

  /** Whether it is an operator of this type, as a compiled graph spells it. */
  public boolean isOf(String compiled) {
    return !type.isEmpty() && type.equalsIgnoreCase(compiled);
  }

  @Override
  public SettingTrial withSubject(String subject) {
    return new SettingTrial(subject, name, agrees, differs, good, bad, type, asked, at);
  }
}
