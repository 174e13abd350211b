package org.cannadvisor.model;

/**
 * One observation, or what a rule derives from observations, about one subject.
 *
 * <p>Readers do not know the subjects and leave {@link #subject()} as {@link #UNTIED}. Before the
 * rules see a fact it has been tied: a fact that ties to no conversion is given to every subject,
 * so that rules always join on {@code subject == $subject}.
 */
public interface Fact {

  /** The subject of a fact that no conversion has claimed yet. */
  String UNTIED = "";

  /** Name of the conversion this fact belongs to. */
  String subject();

  /** Where it was read. */
  Evidence at();

  /** The same observation, tied to {@code subject}. */
  Fact withSubject(String subject);
}
