package org.cannadvisor.model;

/**
 * An environment variable with a meaning for accuracy that a script sets, or a switch of the same
 * sort in a program ({@code cubeMathType}, {@code allow_hf32}).
 *
 * @param name e.g. {@code OP_NO_REUSE_MEM}
 * @param value without quotes; as written where it holds variables itself
 */
public record EnvironmentSetting(String subject, String name, String value, Evidence at)
    implements Fact {

  @Override
  public EnvironmentSetting withSubject(String subject) {
    return new EnvironmentSetting(subject, name, value, at);
  }
}
