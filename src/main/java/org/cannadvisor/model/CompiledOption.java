package org.cannadvisor.model;

import java.util.Set;

/**
 * One option of the command that is kept inside an offline model.
 *
 * @param file path of the graph's file
 * @param name as {@link AtcOption#name()}
 * @param value without quotes, which the file does not keep
 */
public record CompiledOption(String subject, String file, String name, String value, Evidence at)
    implements Fact {

  /** Names of files, and what the compiler prints. */
  private static final Set<String> OTHERS = Set.of("model", "weight", "output", "log");

  /** Whether it has a part in what the model computes. */
  public boolean computing() {
    return !OTHERS.contains(name);
  }

  @Override
  public CompiledOption withSubject(String subject) {
    return new CompiledOption(subject, file, name, value, at);
  }
}
