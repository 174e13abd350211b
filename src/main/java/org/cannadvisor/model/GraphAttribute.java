package org.cannadvisor.model;

/**
 * One attribute of an operator whose meaning differs between frameworks or chips, or that says how
 * the operator behaves ({@code coordinate_transformation_mode} of a Resize, {@code training_mode}
 * of a BatchNormalization).
 *
 * @param file path of the graph's file
 * @param form {@link Graph#form()}
 * @param operator {@link GraphOperator#name()}
 * @param type {@link GraphOperator#type()}
 * @param name of the attribute
 * @param value numbers in plain decimal, lists with commas
 * @param isDefault true where the file leaves it out and the operator set's default holds
 */
public record GraphAttribute(
    String subject,
    String file,
    Graph.Form form,
    String operator,
    String type,
    String name,
    String value,
    boolean isDefault,
    Evidence at)
    implements Fact {

  @Override
  public GraphAttribute withSubject(String subject) {
    return new GraphAttribute(subject, file, form, operator, type, name, value, isDefault, at);
  }
}
