package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Axis;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.PlacedElements;
import org.cannadvisor.tensor.Placement;
import org.cannadvisor.tensor.StoredElements;
import org.cannadvisor.tensor.decode.Components;

/**
 * Reads a tensor in the order of another layout and cuts off what was padded. Nothing is copied:
 * the place of each element is computed while it is read.
 */
public final class Layouts {

  private Layouts() {}

  /**
   * The values of a tensor in another order.
   *
   * @param targetDims the shape in the order of {@code target}; smaller than the tensor's where
   *     that is padded
   */
  public static Elements to(StoredTensor from, Format target, List<Long> targetDims)
      throws DamagedFileException, LayoutException {
    Components numbers = Components.of(from);
    var source = new Source(from);
    if (isSameOrder(from, target) && from.dims().equals(targetDims)) {
      return StoredElements.of(from);
    }
    Placement placement = placement(source, target, targetDims);
    return new PlacedElements(numbers, placement);
  }

  private static boolean isSameOrder(StoredTensor from, Format target) {
    return from.format() == target || (target == Format.ND && isPlain(from.format()));
  }

  private static boolean isPlain(Format format) {
    return format == Format.ND || !Letters.of(format).isEmpty();
  }

  private static Placement placement(Source source, Format target, List<Long> dims)
      throws LayoutException {
    return switch (source.format()) {
      case NC1HWC0, NC1HWC0_C04 -> source.axes(ChannelBlocks.axes(source, "NCHW", target, dims));
      case NDC1HWC0 -> source.axes(ChannelBlocks.axes(source, "NCDHW", target, dims));
      case FRACTAL_NZ -> source.axes(Fractal.nz(source, dims));
      case FRACTAL_Z -> Fractal.z(source, target, dims);
      default -> source.axes(plain(source, target, dims));
    };
  }

  private static List<Axis> plain(Source source, Format target, List<Long> dims)
      throws LayoutException {
    String from = Letters.of(source.format());
    String to = Letters.of(target);
    if (!isPlain(source.format()) || !isPlain(target)) {
      throw new LayoutException(
          "A tensor of format %s cannot be read as %s.".formatted(source.format(), target));
    }
    boolean permuted =
        from.length() == source.rank() && to.length() == dims.size() && Letters.same(from, to);
    return permuted && !from.equals(to) ? permuted(source, from, to, dims) : cut(source, dims);
  }

  private static List<Axis> permuted(Source source, String from, String to, List<Long> dims)
      throws LayoutException {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < dims.size(); i++) {
      int at = from.indexOf(to.charAt(i));
      axes.add(source.cut(at, dims.get(i)));
    }
    return axes;
  }

  /** The same order, and another shape of as many elements or a smaller one. */
  private static List<Axis> cut(Source source, List<Long> dims) throws LayoutException {
    if (source.isDense() && source.count() == Source.count(dims)) {
      return List.of(Axis.plain(source.count(), source.parts()));
    }
    if (dims.size() < source.rank()) {
      List<Long> longer = new ArrayList<>(dims);
      while (longer.size() < source.rank()) {
        longer.add(1L);
      }
      return cut(source, longer);
    }
    if (dims.size() > source.rank()) {
      throw new LayoutException(
          "A tensor of shape %s cannot be read as %s.".formatted(source.dims(), dims));
    }
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < dims.size(); i++) {
      axes.add(source.cut(i, dims.get(i)));
    }
    return axes;
  }
}
