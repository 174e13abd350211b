package org.cannadvisor.patterns;

import java.util.Map;

/**
 * A type of fact.
 *
 * @param doc what such a fact says
 * @param docs what its fields say, by name; a field without a comment is absent
 */
public record FactType(String name, Class<?> type, String doc, Map<String, String> docs) {}
