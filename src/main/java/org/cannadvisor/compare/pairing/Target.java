package org.cannadvisor.compare.pairing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.compare.pairing.graph.Output;
import org.cannadvisor.formats.tensor.Format;

/**
 * The layout to which both sides are brought before they are compared: that of the golden tensor.
 * The original shape that a dump itself tells goes before {@code dims}.
 *
 * @param format empty where nothing says it: then that of the dump's own original
 * @param dims in the order of {@code format}; empty where nothing says them, where they change at
 *     run time, and for a scalar
 */
public record Target(Optional<Format> format, List<Long> dims) {

  /** Nothing is known of it. */
  public static final Target NONE = new Target(Optional.empty(), List.of());

  private static final int FOUR = 4;
  private static final Set<Format> FOUR_DIMS =
      EnumSet.of(Format.NCHW, Format.NHWC, Format.HWCN, Format.CHWN);

  public Target {
    dims = List.copyOf(dims);
  }

  /** As a graph says it; a format of four dimensions with any other number of them says nothing. */
  static Target of(Output output) {
    boolean fixed = output.shape().stream().allMatch(dim -> dim >= 0);
    List<Long> dims = fixed ? output.shape() : List.of();
    Optional<Format> format = Format.named(output.format());
    boolean contradicts =
        format.filter(FOUR_DIMS::contains).isPresent()
            && !output.shape().isEmpty()
            && output.shape().size() != FOUR;
    return new Target(contradicts ? Optional.of(Format.ND) : format, dims);
  }
}
