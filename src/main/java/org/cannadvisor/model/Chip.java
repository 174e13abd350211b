package org.cannadvisor.model;

/**
 * The chip that the model is converted for.
 *
 * @param soc as written, e.g. {@code Ascend310P3}
 * @param family what the documentation says of such chips
 */
public record Chip(String subject, String soc, ChipFamily family, Evidence at) implements Fact {

  @Override
  public Chip withSubject(String subject) {
    return new Chip(subject, soc, family, at);
  }
}
