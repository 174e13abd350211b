package org.cannadvisor.model;

/**
 * A call that sets a parameter of dynamic AIPP at run time.
 *
 * @param path which program's way it is: the file where it begins
 * @param name without the prefix of the language, e.g. {@code SetAIPPInputFormat}
 * @param value its argument where it is a number, else empty
 */
public record AippCall(String subject, String path, String name, String value, Evidence at)
    implements Fact {

  @Override
  public AippCall withSubject(String subject) {
    return new AippCall(subject, path, name, value, at);
  }
}
