package org.cannadvisor.model;

/**
 * A place and what it says about a recommendation.
 *
 * @param says one sentence in the language of the report
 */
public record Testimony(Evidence at, String says) {}
