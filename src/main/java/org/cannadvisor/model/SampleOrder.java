package org.cannadvisor.model;

/**
 * A script takes results in the order in which the file system lists them, or in that of their
 * names, and the labels that belong to them by position.
 *
 * @param list the variable with the files, or the call that lists them
 * @param labels the variable with the labels
 * @param sorted whether the files are put into the order of their names
 * @param at where a label is taken
 */
public record SampleOrder(String subject, String list, String labels, boolean sorted, Evidence at)
    implements Fact {

  @Override
  public SampleOrder withSubject(String subject) {
    return new SampleOrder(subject, list, labels, sorted, at);
  }
}
