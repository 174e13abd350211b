package org.cannadvisor.model;

/**
 * How the end of the network compares: the tensors that the table marks as network outputs, or the
 * last compared output of a table without such marks.
 *
 * @param file the table
 * @param good whether every such tensor meets the threshold
 * @param cosine the lowest CosineSimilarity among them
 */
public record NetworkResult(
    String subject, String file, boolean good, double cosine, Evidence at) implements Fact {

  /** Judges {@code cosine} by the lowest value that is still good. */
  public static NetworkResult of(
      String subject, String file, double cosine, double lowest, Evidence at) {
    return new NetworkResult(subject, file, cosine >= lowest, cosine, at);
  }

  @Override
  public NetworkResult withSubject(String subject) {
    return new NetworkResult(subject, file, good, cosine, at);
  }
}
