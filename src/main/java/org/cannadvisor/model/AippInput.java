package org.cannadvisor.model;

/**
 * An input of the model that AIPP feeds: the om takes uint8 pixels in NHWC there, whatever layout
 * and type the network has.
 *
 * @param input which input of the model, from 0
 * @param format {@code RGB888_U8} …; empty where the program says it at run time or the file is not
 *     there
 * @param always false where nobody says that the model in use was converted with it
 */
public record AippInput(String subject, int input, String format, boolean always, Evidence at)
    implements Fact {

  @Override
  public AippInput withSubject(String subject) {
    return new AippInput(subject, input, format, always, at);
  }
}
