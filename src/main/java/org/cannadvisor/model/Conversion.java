package org.cannadvisor.model;

/**
 * One conversion command: {@code atc …}, {@code converter_lite …} or {@code aoe …}.
 *
 * @param id {@code file:line} of the first word of the command; options carry it too
 * @param model value of {@code --model} ({@code --modelFile}), with what could not be resolved left
 *     as written ({@code ${bs}}); empty where the command has none
 * @param output value of {@code --output}; empty where the command has none
 * @param complete false where a word of the command could not be resolved to an option ({@code
 *     $EXTRA_OPTIONS}), so that the absence of an option means nothing
 */
public record Conversion(
    String subject,
    String id,
    Tool tool,
    String model,
    String output,
    boolean complete,
    Evidence at)
    implements Fact {

  /** The program that converts. */
  public enum Tool {
    ATC,
    CONVERTER_LITE,
    AOE
  }

  @Override
  public Conversion withSubject(String subject) {
    return new Conversion(subject, id, tool, model, output, complete, at);
  }
}
