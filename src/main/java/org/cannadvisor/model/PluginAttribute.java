package org.cannadvisor.model;

/**
 * An attribute that the parser plugin of a custom operator takes over from the framework's layer.
 *
 * @param operator as the plugin registers it, {@code REGISTER_CUSTOM_OP("SoftGate")}
 * @param name under which the plugin looks for it in the layer
 * @param at where it asks for it
 */
public record PluginAttribute(String subject, String operator, String name, Evidence at)
    implements Fact {

  @Override
  public PluginAttribute withSubject(String subject) {
    return new PluginAttribute(subject, operator, name, at);
  }
}
