package org.cannadvisor.model;

/** An accuracy figure of the converted model and the batch size with which it was measured. */
public record BatchFigure(String subject, int batch, double value, Evidence at) implements Fact {

  @Override
  public BatchFigure withSubject(String subject) {
    return new BatchFigure(subject, batch, value, at);
  }
}
