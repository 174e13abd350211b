package org.cannadvisor.model;

/**
 * One operator type of a modify_mixlist file.
 *
 * @param list {@code black-list} (keeps its precision), {@code white-list} (may be reduced) or
 *     {@code gray-list} (follows the operator before it)
 * @param added true for {@code to-add}, false for {@code to-remove}
 */
public record MixListEntry(String subject, String list, boolean added, String opType, Evidence at)
    implements Fact {

  @Override
  public MixListEntry withSubject(String subject) {
    return new MixListEntry(subject, list, added, opType, at);
  }
}
