package org.cannadvisor.model;

/**
 * Along which axis of an output the pictures or sentences of a batch lie, as the export says.
 *
 * @param axis from 0
 */
public record BatchAxis(String subject, String output, int axis, Evidence at) implements Fact {

  @Override
  public BatchAxis withSubject(String subject) {
    return new BatchAxis(subject, output, axis, at);
  }
}
