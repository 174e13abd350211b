package org.cannadvisor.model;

/**
 * One option of the command that is kept inside an offline model.
 *
 * @param file path of the graph's file
 * @param name as {@link AtcOption#name()}
 * @param value without quotes, which the file does not keep
 */
public record CompiledOption(String subject, String file, String name, String value, Evidence at)
    implements Fact {

  @Override
  public CompiledOption withSubject(String subject) {
    return new CompiledOption(subject, file, name, value, at);
  }
}
