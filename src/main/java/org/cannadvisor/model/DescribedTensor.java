package org.cannadvisor.model;

import java.util.Locale;

/**
 * An input or output of the converted model as a tool lists it that has loaded the model, or as the
 * description of a project does, which somebody wrote by hand.
 *
 * @param rank from 0
 */
public record DescribedTensor(String subject, boolean output, int rank, Dtype dtype, Evidence at)
    implements Fact {

  /** Whether a description says it: tables there are copied from other models and not kept. */
  public boolean isOfDescription() {
    return at.file().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  @Override
  public DescribedTensor withSubject(String subject) {
    return new DescribedTensor(subject, output, rank, dtype, at);
  }
}
