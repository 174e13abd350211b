package org.cannadvisor.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.cannadvisor.compare.pairing.Target;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.StoredElements;
import org.cannadvisor.tensor.layout.ChannelTiles;
import org.cannadvisor.tensor.layout.LayoutException;
import org.cannadvisor.tensor.layout.Layouts;

/**
 * Two tensors in one order: that of the golden one.
 *
 * @param dims the shape in which they are compared
 * @param place where in that shape the element with an index lies
 * @param format the order of these dimensions; ND where nobody says it
 */
record Alignment(
    Elements my, Elements golden, List<Long> dims, LongUnaryOperator place, Format format) {

  private static final int FOUR = 4;

  /**
   * Brings both into the order that the graph says, or that the golden array itself shows.
   *
   * @param anyOrder whether another order is as good, where all elements are read sooner in it
   */
  static Alignment of(StoredTensor my, StoredTensor golden, Target target, boolean anyOrder)
      throws LayoutException, DamagedFileException {
    boolean goldenIsDump = golden.format() != Format.ND || !golden.originalDims().isEmpty();
    if (goldenIsDump) {
      List<Long> dims = known(golden, target);
      Format format = target.format().orElse(Format.ND);
      Optional<ChannelTiles> tiles =
          anyOrder && isPlain(format) && known(my, target).equals(dims)
              ? ChannelTiles.of(my, golden, dims)
              : Optional.empty();
      return tiles.isPresent()
          ? tiled(my, golden, dims, tiles.get(), format)
          : new Alignment(
              Layouts.to(my, format, known(my, target)),
              Layouts.to(golden, format, dims),
              dims,
              LongUnaryOperator.identity(),
              format);
    }
    List<Long> dims = known(my, target);
    Format format = target.format().orElse(Format.ND);
    if (isOtherOrder(format, dims, golden.dims())) {
      format = format == Format.NHWC ? Format.NCHW : Format.NHWC;
      dims = golden.dims();
    } else if (dims.isEmpty()) {
      dims = golden.dims();
    }
    Optional<ChannelTiles> tiles =
        anyOrder && isPlain(format) && dims.equals(golden.dims())
            ? ChannelTiles.of(my, golden, dims)
            : Optional.empty();
    return tiles.isPresent()
        ? tiled(my, golden, dims, tiles.get(), format)
        : new Alignment(
            Layouts.to(my, format, dims),
            StoredElements.of(golden),
            golden.dims(),
            LongUnaryOperator.identity(),
            format);
  }

  private static boolean isPlain(Format format) {
    return format == Format.NCHW || format == Format.ND;
  }

  private static Alignment tiled(
      StoredTensor my, StoredTensor golden, List<Long> dims, ChannelTiles tiles, Format format)
      throws DamagedFileException {
    return new Alignment(tiles.read(my), tiles.read(golden), dims, tiles::place, format);
  }

  /** The shape without padding: as the dump says it, else as the graph does. */
  private static List<Long> known(StoredTensor tensor, Target target) {
    if (!tensor.originalDims().isEmpty()) {
      return tensor.originalDims();
    }
    return target.dims().isEmpty() && tensor.format() == Format.ND ? tensor.dims() : target.dims();
  }

  /** Whether a golden array lies NHWC where the graph says NCHW, or the other way round. */
  private static boolean isOtherOrder(Format format, List<Long> dims, List<Long> golden) {
    if (dims.size() != FOUR || golden.size() != FOUR || dims.equals(golden)) {
      return false;
    }
    List<Long> other =
        format == Format.NHWC
            ? List.of(dims.get(0), dims.get(3), dims.get(1), dims.get(2))
            : List.of(dims.get(0), dims.get(2), dims.get(3), dims.get(1));
    return (format == Format.NHWC || format == Format.NCHW) && other.equals(golden);
  }
}
