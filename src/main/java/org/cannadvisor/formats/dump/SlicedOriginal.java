package org.cannadvisor.formats.dump;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * The shape that a cut tensor had before padding. Slices may tell that of the whole, or their own
 * in the order NCHW or in that of the dump; where it is neither, a graph or the golden tensor has
 * to say it.
 */
final class SlicedOriginal {

  /** The dimension of channels, or of blocks of them. */
  private static final int CHANNELS = 1;

  /** Dimensions of NC1HWC0. */
  private static final int BLOCKED = 5;

  private SlicedOriginal() {}

  /** Empty where the slices do not say it clearly. */
  static List<Long> of(
      List<StoredTensor> parts, List<List<Long>> shapes, int axis, List<Long> shared) {
    List<Long> first = parts.get(0).originalDims();
    if (isOfWhole(parts, shapes)) {
      return first;
    }
    if (shared.stream().anyMatch(some -> some != 0)) {
      return List.of();
    }
    List<Long> whole = new ArrayList<>(first);
    long size = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<Long> own = parts.get(i).originalDims();
      boolean mayEndInBlock = axis != CHANNELS || i == parts.size() - 1;
      if (!isOwn(own, shapes.get(i), parts.get(i).format(), mayEndInBlock)) {
        return List.of();
      }
      whole.set(axis, own.get(axis));
      if (!whole.equals(own)) {
        return List.of();
      }
      size += own.get(axis);
    }
    whole.set(axis, size);
    return whole;
  }

  /** All say the same, and it is more than any of them has. */
  private static boolean isOfWhole(List<StoredTensor> parts, List<List<Long>> shapes) {
    List<Long> first = parts.get(0).originalDims();
    return parts.stream().allMatch(part -> part.originalDims().equals(first))
        && shapes.stream().allMatch(shape -> product(first) > product(shape));
  }

  /**
   * Whether this is the shape of a slice itself.
   *
   * @param mayEndInBlock whether its last block of channels may be padded
   */
  private static boolean isOwn(
      List<Long> own, List<Long> shape, Format format, boolean mayEndInBlock) {
    boolean blocked = format == Format.NC1HWC0 && shape.size() == BLOCKED;
    List<Long> most = new ArrayList<>(shape);
    if (blocked) {
      most.set(CHANNELS, shape.get(CHANNELS) * shape.get(BLOCKED - 1));
      most.remove(BLOCKED - 1);
    }
    if (blocked && mayEndInBlock && own.size() == most.size()) {
      most.set(CHANNELS, Math.min(most.get(CHANNELS), own.get(CHANNELS)));
    }
    return own.equals(most);
  }

  private static double product(List<Long> dims) {
    return dims.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
  }
}
