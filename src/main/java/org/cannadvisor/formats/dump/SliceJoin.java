package org.cannadvisor.formats.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.dump.Slicing.Range;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * The dumps of all slices of an operator (FFTS+) as the dump that the whole operator would have
 * had.
 *
 * <p>An output is put together along the first dimension that {@code outputCutList} does not give
 * as 1, as msaccucmp does; one that was not cut is that of the first slice. Threads of one task
 * have the shape of the whole in their headers, so {@code output_tensor_slice} says theirs. Inputs
 * are told by {@code input_tensor_slice} alone: what two slices both read is taken once. (msaccucmp
 * takes the inputs of the first slice for those of the operator.)
 */
public final class SliceJoin {

  private final List<DumpFile> slices;
  private final Slicing slicing;

  private SliceJoin(List<DumpFile> slices, Slicing slicing) {
    this.slices = slices;
    this.slicing = slicing;
  }

  /**
   * Joins.
   *
   * @param slices in their order; a tensor that cannot be joined has a {@linkplain
   *     StoredTensor#flaw flaw}
   * @throws DamagedFileException where the slices do not say how they were cut, or are not of one
   *     operator
   */
  public static DumpFile of(List<DumpFile> slices) throws DamagedFileException {
    DumpFile first = slices.get(0);
    if (slices.size() == 1) {
      return first;
    }
    Slicing slicing =
        first
            .slicing()
            .orElseThrow(
                () ->
                    new DamagedFileException(
                        "Expected slices of FFTS+ to say how the operator was cut, found no"
                            + " threadMode in the header."));
    for (DumpFile slice : slices) {
      if (slice.inputs().size() != first.inputs().size()
          || slice.outputs().size() != first.outputs().size()) {
        throw new DamagedFileException(
            "Expected slices of one operator to have as many tensors as each other, found"
                + " different numbers.");
      }
    }
    return new SliceJoin(slices, slicing).joined();
  }

  private DumpFile joined() {
    DumpFile first = slices.get(0);
    List<StoredTensor> inputs = new ArrayList<>();
    for (int i = 0; i < first.inputs().size(); i++) {
      inputs.add(input(i));
    }
    DumpFile last = slices.stream().max(Comparator.comparingLong(DumpFile::time)).orElse(first);
    boolean isCut = false;
    for (int i = 0; i < first.outputs().size(); i++) {
      isCut |= !slicing.cutDimensions(i).isEmpty();
    }
    List<StoredTensor> outputs = new ArrayList<>();
    for (int i = 0; i < first.outputs().size(); i++) {
      outputs.add(isCut ? output(i) : last.outputs().get(i));
    }
    return new DumpFile(
        first.operator(), last.time(), inputs, outputs, first.origins(), first.attribute());
  }

  private StoredTensor output(int number) {
    List<StoredTensor> parts = slices.stream().map(slice -> slice.outputs().get(number)).toList();
    List<Integer> cut = slicing.cutDimensions(number);
    if (cut.isEmpty()) {
      return parts.get(0);
    }
    if (cut.size() > 1) {
      return SlicedTensor.flawed(
          parts.get(0), "It was cut in the dimensions " + cut + ", expected one of them.");
    }
    List<List<Range>> ranges = ranges(slicing.outputs(), number);
    return slicing.automatic() && !ranges.isEmpty()
        ? SlicedTensor.byRanges(parts, ranges)
        : SlicedTensor.along(parts, cut.get(0));
  }

  private StoredTensor input(int number) {
    List<StoredTensor> parts = slices.stream().map(slice -> slice.inputs().get(number)).toList();
    List<List<Range>> ranges = ranges(slicing.inputs(), number);
    return ranges.isEmpty()
        ? SlicedTensor.flawed(parts.get(0), "The dump does not say which part its slices have.")
        : SlicedTensor.byRanges(parts, ranges);
  }

  /** What each slice has of a tensor; empty where that is not told of all. */
  private List<List<Range>> ranges(List<List<List<Range>>> told, int number) {
    return told.size() == slices.size() && told.stream().allMatch(slice -> number < slice.size())
        ? told.stream().map(slice -> slice.get(number)).toList()
        : List.of();
  }
}
