package org.cannadvisor.model;

/**
 * How the end of the network compares: the tensors that the table marks as network outputs, or the
 * last compared output of a table without such marks.
 *
 * @param file the table
 * @param good whether every such tensor is finite and meets the threshold
 * @param finite false where one of them holds NaN or infinity
 * @param marked whether the table marks the outputs of the network
 * @param bypassed whether a row before it is bad in a table without marks and without a graph: the
 *     last row may lie on another way through the network than the bad one, so that its being good
 *     says nothing of the outputs
 * @param cosine the lowest CosineSimilarity among them; NaN where one is not finite
 */
public record NetworkResult(
    String subject,
    String file,
    boolean good,
    boolean finite,
    boolean marked,
    boolean bypassed,
    double cosine,
    Evidence at)
    implements Fact {

  /** Whether a bad result may come from the operators of this comparison. */
  public boolean admitsFault() {
    return !good || bypassed;
  }

  @Override
  public NetworkResult withSubject(String subject) {
    return new NetworkResult(subject, file, good, finite, marked, bypassed, cosine, at);
  }
}
