package org.cannadvisor.model;

/**
 * What an answer of the checklist says about one recommendation; the same for every project.
 *
 * @param id the recommendation
 * @param weight counts where {@code kind} is for or against
 */
public record AnswerMeaning(
    String question, String answer, String id, Argument.Kind kind, Weight weight) {}
