package org.cannadvisor.identify;

/**
 * How well mine is {@code scale × expected + shift}, channel by channel.
 *
 * @param residual what is left, root of the mean square as a share of my spread: 0 explains all, 1
 *     nothing
 */
record Fit(double residual, double[] scale, double[] shift) {}
