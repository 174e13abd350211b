package org.cannadvisor.model;

/**
 * A script takes results in whatever order the file system lists them, and the labels that belong
 * to them by position.
 *
 * @param list the variable with the files, or the call that lists them
 * @param labels the variable with the labels
 * @param at where a label is taken
 */
public record SampleOrder(String subject, String list, String labels, Evidence at) implements Fact {

  @Override
  public SampleOrder withSubject(String subject) {
    return new SampleOrder(subject, list, labels, at);
  }
}
