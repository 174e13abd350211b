package org.cannadvisor.patterns;

/** How many facts a condition has counted, as rules refer to it: {@code $n.number}. */
public record Counted(long number) {}
