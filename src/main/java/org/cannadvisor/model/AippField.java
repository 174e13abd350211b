package org.cannadvisor.model;

/**
 * One field of one {@code aipp_op} block, written or filled in by ATC.
 *
 * @param op the block: {@code file#0}, {@code file#1} …
 * @param name e.g. {@code csc_switch}
 * @param value as ATC reads it, enums and booleans in lower case; numbers as {@link
 *     Numbers#plain(Object)}
 * @param isDefault true where the file does not write the field and ATC's default applies
 * @param at the line; of the block's first line where the value is a default
 */
public record AippField(
    String subject, String op, String name, String value, boolean isDefault, Evidence at)
    implements Fact {

  @Override
  public AippField withSubject(String subject) {
    return new AippField(subject, op, name, value, isDefault, at);
  }
}
