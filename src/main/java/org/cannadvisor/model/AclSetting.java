package org.cannadvisor.model;

/**
 * One setting of the file that a program gives to {@code aclInit}.
 *
 * @param name the keys that lead to it, e.g. {@code dump.dump_mode}
 * @param value as written; the members of a list with commas between them
 */
public record AclSetting(String subject, String name, String value, Evidence at) implements Fact {

  @Override
  public AclSetting withSubject(String subject) {
    return new AclSetting(subject, name, value, at);
  }
}
