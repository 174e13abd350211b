package org.cannadvisor.model;

/**
 * How the end of the network compares: the tensors that the table marks as network outputs, or the
 * last compared output of a table without such marks.
 *
 * @param file the table
 * @param good whether every such tensor is finite and meets the threshold
 * @param finite false where one of them holds NaN or infinity
 * @param marked whether the table marks the outputs of the network
 * @param cosine the lowest CosineSimilarity among them; NaN where one is not finite
 */
public record NetworkResult(
    String subject,
    String file,
    boolean good,
    boolean finite,
    boolean marked,
    double cosine,
    Evidence at)
    implements Fact {

  @Override
  public NetworkResult withSubject(String subject) {
    return new NetworkResult(subject, file, good, finite, marked, cosine, at);
  }
}
