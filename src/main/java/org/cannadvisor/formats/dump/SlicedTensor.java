package org.cannadvisor.formats.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.dump.Slicing.Range;
import org.cannadvisor.formats.tensor.Sizes;
import org.cannadvisor.formats.tensor.StoredTensor;

/** One tensor of a cut operator, put together of its slices. */
final class SlicedTensor {

  private static final int BYTE = 8;

  private final List<StoredTensor> parts;

  /** The shape of each slice. */
  private final List<List<Long>> shapes;

  private final int axis;

  /** How many indices of the cut dimension each slice shares with the one before. */
  private final List<Long> shared;

  private SlicedTensor(
      List<StoredTensor> parts, List<List<Long>> shapes, int axis, List<Long> shared) {
    this.parts = parts;
    this.shapes = shapes;
    this.axis = axis;
    this.shared = shared;
  }

  /** Of slices that lie behind each other in a dimension, in the shapes that they say. */
  static StoredTensor along(List<StoredTensor> parts, int axis) {
    List<List<Long>> shapes = parts.stream().map(StoredTensor::dims).toList();
    return joined(parts, shapes, axis, Collections.nCopies(parts.size(), 0L));
  }

  /** Of slices whose place in the whole is told. */
  static StoredTensor byRanges(List<StoredTensor> parts, List<List<Range>> ranges) {
    List<List<Long>> shapes =
        ranges.stream().map(slice -> slice.stream().map(Range::size).toList()).toList();
    List<Integer> cut = new ArrayList<>();
    for (int i = 0; i < ranges.get(0).size(); i++) {
      int dim = i;
      Range first = ranges.get(0).get(i);
      if (!ranges.stream().allMatch(slice -> dim < slice.size() && slice.get(dim).equals(first))) {
        cut.add(i);
      }
    }
    if (cut.size() > 1) {
      return flawed(parts.get(0), "Its slices differ in the dimensions " + cut + ", expected one.");
    }
    // All slices read the same: the weights, for example.
    return cut.isEmpty()
        ? joined(parts.subList(0, 1), shapes.subList(0, 1), 0, List.of(0L))
        : joined(parts, shapes, cut.get(0), shared(ranges, cut.get(0)));
  }

  /** Negative where something is missing between two slices. */
  private static List<Long> shared(List<List<Range>> ranges, int axis) {
    List<Long> shared = new ArrayList<>(List.of(0L));
    for (int i = 1; i < ranges.size(); i++) {
      List<Range> before = ranges.get(i - 1);
      List<Range> here = ranges.get(i);
      shared.add(
          axis < before.size() && axis < here.size()
              ? before.get(axis).higher() - here.get(axis).lower()
              : -1);
    }
    return shared;
  }

  /** The same tensor, whose values cannot be read. */
  static StoredTensor flawed(StoredTensor tensor, String why) {
    return with(tensor, tensor.dims(), tensor.originalDims(), tensor.bytes(), why);
  }

  private static StoredTensor with(
      StoredTensor like, List<Long> dims, List<Long> original, ByteSource bytes, String flaw) {
    return new StoredTensor(
        like.name(),
        like.type(),
        like.format(),
        dims,
        original,
        like.groups(),
        bytes,
        like.bigEndian(),
        like.fortran(),
        like.address(),
        flaw);
  }

  private static StoredTensor joined(
      List<StoredTensor> parts, List<List<Long>> shapes, int axis, List<Long> shared) {
    try {
      return new SlicedTensor(parts, shapes, axis, shared).joined();
    } catch (DamagedFileException e) {
      return flawed(parts.get(0), String.valueOf(e.getMessage()));
    }
  }

  private StoredTensor joined() throws DamagedFileException {
    for (int i = 0; i < parts.size(); i++) {
      checkBytes(i);
    }
    StoredTensor first = parts.get(0);
    if (parts.size() == 1) {
      return with(first, shapes.get(0), first.originalDims(), first.bytes(), "");
    }
    long size = 0;
    for (int i = 0; i < parts.size(); i++) {
      checkShape(i);
      size += shapes.get(i).get(axis) - shared.get(i);
    }
    List<Long> dims = new ArrayList<>(shapes.get(0));
    dims.set(axis, size);
    Sizes.bytes(first.type(), dims);
    List<Long> original = SlicedOriginal.of(parts, shapes, axis, shared);
    return with(first, dims, original, bytes(dims), "");
  }

  private void checkBytes(int slice) throws DamagedFileException {
    StoredTensor part = parts.get(slice);
    long needed = Sizes.bytes(part.type(), shapes.get(slice));
    if (needed > part.bytes().size()) {
      throw new DamagedFileException(
          "Expected %d bytes in slice %d (%s %s), found %d."
              .formatted(
                  needed, slice, part.type().label(), shapes.get(slice), part.bytes().size()));
    }
  }

  private void checkShape(int slice) throws DamagedFileException {
    StoredTensor first = parts.get(0);
    StoredTensor part = parts.get(slice);
    List<Long> dims = new ArrayList<>(shapes.get(slice));
    boolean fits =
        part.type() == first.type() && part.format() == first.format() && axis < dims.size();
    if (fits) {
      long size = dims.get(axis);
      fits = shared.get(slice) >= 0 && shared.get(slice) <= size;
      dims.set(axis, axis < shapes.get(0).size() ? shapes.get(0).get(axis) : size);
    }
    if (!fits || !dims.equals(shapes.get(0))) {
      throw new DamagedFileException(
          "Slice %d (%s %s %s) does not continue those before it, the first of which is %s %s %s."
              .formatted(
                  slice,
                  part.type().label(),
                  part.format(),
                  shapes.get(slice),
                  first.type().label(),
                  first.format(),
                  shapes.get(0)));
    }
  }

  private ByteSource bytes(List<Long> dims) throws DamagedFileException {
    long inner = Sizes.count(dims.subList(axis + 1, dims.size()));
    int bits = parts.get(0).type().bits();
    List<JoinedBytes.Part> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      long row = shapes.get(i).get(axis) * inner * bits;
      long skipped = shared.get(i) * inner * bits;
      if (row % BYTE != 0 || skipped % BYTE != 0) {
        throw new DamagedFileException(
            "A row of slice %d ends within a byte (%s %s)."
                .formatted(i, parts.get(i).type().label(), shapes.get(i)));
      }
      pieces.add(new JoinedBytes.Part(parts.get(i).bytes(), row / BYTE, skipped / BYTE));
    }
    return new JoinedBytes(pieces, Sizes.count(dims.subList(0, axis)));
  }
}
