package org.cannadvisor.model;

/**
 * A run that gave more results than it had samples, just as many as fill whole batches.
 *
 * @param samples how many there were
 * @param results how many came out
 * @param batch size of one batch
 */
public record SurplusResults(String subject, long samples, long results, int batch, Evidence at)
    implements Fact {

  /** Whether what fills the last batch up explains the difference. */
  public static boolean isFilled(long samples, long results, int batch) {
    return batch > 1 && results > samples && results - samples <= batch && results % batch == 0;
  }

  @Override
  public SurplusResults withSubject(String subject) {
    return new SurplusResults(subject, samples, results, batch, at);
  }
}
