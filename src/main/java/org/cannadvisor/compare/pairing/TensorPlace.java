package org.cannadvisor.compare.pairing;

/**
 * Where one tensor lies.
 *
 * @param side of the file's tensors
 * @param number from 0
 */
public record TensorPlace(Source source, Side side, int number) {}
