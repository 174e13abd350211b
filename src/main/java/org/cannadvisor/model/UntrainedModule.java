package org.cannadvisor.model;

/**
 * A script that works on the outputs of the model runs them through a layer with weights of its
 * own, and nothing in it loads any: they are the random ones that the layer is made with.
 *
 * @param module the layer, as the script calls it: {@code CRF}, {@code nn.Linear}
 * @param at where it is made
 */
public record UntrainedModule(String subject, String module, Evidence at) implements Fact {

  @Override
  public UntrainedModule withSubject(String subject) {
    return new UntrainedModule(subject, module, at);
  }
}
