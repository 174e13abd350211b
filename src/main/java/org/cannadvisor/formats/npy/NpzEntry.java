package org.cannadvisor.formats.npy;

/**
 * One array of an {@code .npz} archive.
 *
 * @param name without {@code .npy}
 * @param header where its local header begins
 * @param stored how many bytes it takes in the archive
 */
public record NpzEntry(String name, boolean deflated, long header, long stored) {}
