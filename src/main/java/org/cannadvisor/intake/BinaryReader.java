package org.cannadvisor.intake;

import org.cannadvisor.model.Kind;

/**
 * Turns one kind of binary file, a graph, into facts. Like a {@link FactReader} it is stateless and
 * never throws for what a file holds; its work and memory are bounded whatever lengths and counts
 * the file claims.
 */
public interface BinaryReader {

  /** What it reads. */
  Kind kind();

  /**
   * Whether a file is of this kind. A damaged file, or one that only stands in for such a file (a
   * Git LFS pointer), is recognised too, so that {@link #read} can say what is wrong with it. A
   * recognised file is not read as text.
   *
   * @param head the first bytes of the file, at most 64 KB
   * @param name last part of its path; it may only break a tie
   */
  boolean recognises(byte[] head, String name);

  /** The facts and problems of a file that it recognises. */
  Reading read(BinaryFile file);
}
