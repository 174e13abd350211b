package org.cannadvisor.model;

/**
 * In which mode a script exports the network: in training mode Dropout drops and BatchNorm takes
 * the statistics of the batch.
 */
public record ExportMode(String subject, Mode mode, Evidence at) implements Fact {

  /** The modes. */
  public enum Mode {
    /** The script says that the network is for inference. */
    EVALUATION,
    /** The script asks for training mode. */
    TRAINING,
    /** The mode is left as it is, and nothing in the script sets the network to evaluation. */
    AS_IT_IS
  }

  @Override
  public ExportMode withSubject(String subject) {
    return new ExportMode(subject, mode, at);
  }
}
