package org.cannadvisor.intake.code;

/**
 * What an option of the command line is where nobody gives it. It states nothing about a run, so
 * only who asks for a hint may look at it.
 */
public record OptionDefault(String text) implements Value {}
