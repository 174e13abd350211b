package org.cannadvisor.compare.pairing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What should be compared.
 *
 * @param my our own file or directory
 * @param golden file or directory with what it should be
 * @param graph of the compiled model: {@code .om}, or JSON
 * @param quant the JSON that AMCT wrote when it quantised the model
 * @param fusionOff graph of the model compiled without fusion, whose dumps are golden
 */
public record Sought(
    Path my,
    Path golden,
    Optional<Path> graph,
    Optional<Path> quant,
    Optional<Path> fusionOff,
    Selection selection) {

  /** Two files or directories, and nothing else. */
  public static Sought of(Path my, Path golden) {
    return new Sought(
        my, golden, Optional.empty(), Optional.empty(), Optional.empty(), Selection.ALL);
  }
}
