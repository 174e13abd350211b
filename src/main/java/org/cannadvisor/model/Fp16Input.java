package org.cannadvisor.model;

/**
 * An input of the model that takes float16 because {@code --input_fp16_nodes} names it.
 *
 * @param conversion {@link Conversion#id()}
 * @param input which input of the model, from 0; -1 where it is the only one
 * @param always false where not every command of the model names it, or not certainly this input
 */
public record Fp16Input(String subject, String conversion, int input, boolean always, Evidence at)
    implements Fact {

  @Override
  public Fp16Input withSubject(String subject) {
    return new Fp16Input(subject, conversion, input, always, at);
  }
}
