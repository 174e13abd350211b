package org.cannadvisor.tensor.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;

/**
 * What is known of two tensors beside their values.
 *
 * @param dims in which both are read; empty for a scalar
 * @param format of these; ND where nobody says it
 * @param my type of my values
 * @param golden type of the golden ones
 */
public record Form(List<Long> dims, Format format, ElementType my, ElementType golden) {

  private static final int PICTURES = 4;

  public Form {
    dims = List.copyOf(dims);
  }

  /**
   * The same for so many numbers: a complex element is two of them, in one more dimension; where
   * the dimensions do not fit, one.
   */
  Form of(long numbers) {
    long all = dims.stream().reduce(1L, Math::multiplyExact);
    if (all == numbers) {
      return dims.isEmpty() ? with(List.of(1L)) : this;
    }
    List<Long> more = new ArrayList<>(dims);
    more.add(2L);
    return with(2 * all == numbers ? more : List.of(numbers));
  }

  private Form with(List<Long> other) {
    return new Form(other, Format.ND, my, golden);
  }

  Walk walk(int axis) {
    long inner = dims.subList(axis + 1, dims.size()).stream().reduce(1L, Math::multiplyExact);
    return new Walk(dims.get(axis), inner);
  }

  /**
   * Dimensions that may be that of the channels: the declared one; without a layout the last one,
   * and from three dimensions on the second one, too.
   */
  List<Integer> channelAxes() {
    int last = dims.size() - 1;
    return switch (format) {
      case NCHW, NCDHW -> List.of(Math.min(1, last));
      case NHWC, NDHWC -> List.of(last);
      default -> last >= 2 ? List.of(1, last) : List.of(last);
    };
  }

  /** The dimension of the rows of pictures, which that of the columns follows. */
  Optional<Integer> rowAxis() {
    if (dims.size() < PICTURES) {
      return Optional.empty();
    }
    boolean isChannelLast = format == Format.NHWC || format == Format.NDHWC;
    return Optional.of(dims.size() - (isChannelLast ? 3 : 2));
  }

  /** The grid of the type with fewer digits; empty where a side is no floating-point type. */
  Optional<Grid> narrowerGrid() {
    Optional<Grid> mine = Grid.of(my);
    Optional<Grid> other = Grid.of(golden);
    if (mine.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return mine.get().digits() <= other.get().digits() ? mine : other;
  }
}
