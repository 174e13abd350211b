package org.cannadvisor.model;

/**
 * A graph of the model that lies in the project: as exported, or as compiled.
 *
 * @param file path of the graph's file
 * @param form what it was read from
 * @param producer what wrote it, with its version ({@code pytorch 1.13.1}); empty where the file
 *     does not say
 * @param opset operator set of the ONNX domain; 0 for a compiled graph and where not known
 * @param operators how many there are, constants left out
 * @param complete false where a damaged or oversized file gave only a part, so that the absence of
 *     an operator means nothing
 */
public record Graph(
    String subject,
    String file,
    Form form,
    String producer,
    int opset,
    int operators,
    boolean complete,
    Evidence at)
    implements Fact {

  /** What a graph is read from. */
  public enum Form {
    /** An ONNX model: what the conversion starts from. */
    ONNX,
    /** An offline model, raw or as JSON or text: what the conversion made. */
    COMPILED
  }

  @Override
  public Graph withSubject(String subject) {
    return new Graph(subject, file, form, producer, opset, operators, complete, at);
  }
}
