package org.cannadvisor.model;

/**
 * One experiment: a conversion with certain options, and perhaps what came out of it.
 *
 * @param name as the manifest calls it, or the conversion's output
 * @param order 0 for the oldest; runs from scripts stand in the order of files and lines
 * @param declared true where the manifest lists it, false where it was put together from a
 *     conversion command and the results that belong to it
 */
public record Run(String subject, String name, int order, boolean declared, Evidence at)
    implements Fact {

  @Override
  public Run withSubject(String subject) {
    return new Run(subject, name, order, declared, at);
  }
}
