package org.cannadvisor.model;

/**
 * The command of the project that would make an offline model which lies there, and how far the two
 * agree: the model keeps the command by which it was really made.
 *
 * @param file path of the offline model
 * @param conversion {@link Conversion#id()} of the command that differs least
 * @param differences how many options that decide what the model does are not the same
 * @param at the command
 */
public record CompiledSource(
    String subject, String file, String conversion, int differences, Evidence at) implements Fact {

  @Override
  public CompiledSource withSubject(String subject) {
    return new CompiledSource(subject, file, conversion, differences, at);
  }
}
