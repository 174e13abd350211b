package org.cannadvisor.model;

/**
 * Somebody notes in words how the results were with certain conversion options, or with none:
 * {@code with fusion off the boxes are right}, {@code 高精度模式没有改善}. Figures say it better.
 *
 * @param good whether the results were right with it
 * @param words that name the options or the file
 */
public record ToldOutcome(String subject, boolean good, String words, Evidence at) implements Fact {

  @Override
  public ToldOutcome withSubject(String subject) {
    return new ToldOutcome(subject, good, words, at);
  }
}
