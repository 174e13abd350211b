package org.cannadvisor.model;

/**
 * One line of a customize_dtypes file: the data types of one operator's inputs and outputs.
 *
 * @param name operator name, or operator type where {@code byType}
 * @param inputs the words after {@code InputDtype:}, comma separated; empty where not given
 * @param outputs the words after {@code OutputDtype:}; empty where not given
 */
public record CustomDtype(
    String subject, String name, boolean byType, String inputs, String outputs, Evidence at)
    implements Fact {

  @Override
  public CustomDtype withSubject(String subject) {
    return new CustomDtype(subject, name, byType, inputs, outputs, at);
  }
}
