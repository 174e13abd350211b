package org.cannadvisor.patterns;

/**
 * A fact that a condition has bound to a name.
 *
 * @param name as the rule calls it; empty where it does not
 * @param type of the fact; {@link Long} for a count
 * @param position of the condition in the rule, unique there, so that equal tests of different
 *     rules have equal texts
 */
public record Binding(String name, Class<?> type, String position) {}
