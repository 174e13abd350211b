package org.cannadvisor.model;

/**
 * A number that rules compare with, so that no rule holds one. Read from {@code
 * knowledge-base/thresholds.yaml}.
 *
 * @param id name, e.g. {@code cosine-min}
 * @param unit what it counts; empty for a plain ratio
 * @param source where the number comes from
 */
public record Threshold(String id, double value, String unit, String source) {}
