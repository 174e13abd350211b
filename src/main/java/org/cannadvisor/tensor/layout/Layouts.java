package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.StoredElements;

/**
 * Brings a stored tensor into the order of another format, padding cut off. The formulas are those
 * of the documented formats; each was checked element by element against the converters of CANN.
 */
public final class Layouts {

  private static final Map<Format, String> PLAIN =
      Map.of(
          Format.NCHW, "NCHW",
          Format.NHWC, "NHWC",
          Format.HWCN, "HWCN",
          Format.CHWN, "CHWN",
          Format.NCDHW, "NCDHW",
          Format.NDHWC, "NDHWC",
          Format.DHWCN, "DHWCN");

  private Layouts() {}

  /**
   * The values of a tensor in the order of {@code target}.
   *
   * @param target a plain format; ND stands for NCHW with four dimensions and for NCDHW with five
   * @param dims the shape in that order, without padding
   */
  public static Elements to(StoredTensor from, Format target, List<Long> dims)
      throws LayoutException {
    if (from.format() == target || isFlat(from.format()) && isFlat(target)) {
      return inPlace(from, dims);
    }
    try {
      return from.format() == Format.FRACTAL_NZ
          ? Gathered.of(from, FractalNz.axes(from.dims(), dims))
          : Gathered.of(from, axes(from, letters(from, target, dims), dims));
    } catch (ArithmeticException e) {
      throw new LayoutException("The shape " + from.dims() + " is too large.");
    }
  }

  private static boolean isFlat(Format format) {
    return format == Format.ND || format == Format.NC || format == Format.NCL;
  }

  /** The same order; a shape that is smaller in some dimension is cut out of it. */
  private static Elements inPlace(StoredTensor from, List<Long> dims) throws LayoutException {
    long wanted = count(dims);
    if (wanted == from.count() || dims.size() != from.dims().size()) {
      return StoredElements.of(from);
    }
    List<Axis> axes = new ArrayList<>();
    long stride = 1;
    for (int i = dims.size() - 1; i >= 0; i--) {
      axes.add(0, cut(Axis.plain(from.dims().get(i), stride), dims.get(i), from, dims));
      stride *= from.dims().get(i);
    }
    return Gathered.of(from, axes);
  }

  private static String letters(StoredTensor from, Format target, List<Long> dims)
      throws LayoutException {
    String letters = PLAIN.get(target);
    if (letters == null && target == Format.ND) {
      letters = dims.size() == 4 ? "NCHW" : dims.size() == 5 ? "NCDHW" : null;
    }
    if (letters == null || letters.length() != dims.size()) {
      throw new LayoutException(
          "No conversion from " + from.format() + " to " + target + " of shape " + dims + ".");
    }
    return letters;
  }

  private static List<Axis> axes(StoredTensor from, String letters, List<Long> dims)
      throws LayoutException {
    if (from.format() == Format.FRACTAL_Z) {
      return FractalZ.axes(from, letters, dims);
    }
    Map<Character, Axis> stored = stored(from);
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      Axis axis = stored.get(letters.charAt(i));
      if (axis == null) {
        throw new LayoutException(
            "No conversion from " + from.format() + " to " + letters + " of shape " + dims + ".");
      }
      axes.add(cut(axis, dims.get(i), from, dims));
    }
    return axes;
  }

  static Axis cut(Axis axis, long size, StoredTensor from, List<Long> dims) throws LayoutException {
    if (size > axis.size()) {
      throw new LayoutException(
          "The " + from.format() + " shape " + from.dims() + " is smaller than " + dims + ".");
    }
    return axis.cut(size);
  }

  private static Map<Character, Axis> stored(StoredTensor from) throws LayoutException {
    List<Long> d = from.dims();
    String plain = PLAIN.get(from.format());
    if (plain != null && plain.length() == d.size()) {
      return plain(plain, d);
    }
    return switch (from.format()) {
      case NC1HWC0, NC1HWC0_C04 -> {
        check(from, 5);
        yield fiveDims(d);
      }
      case NDC1HWC0 -> {
        check(from, 6);
        yield sixDims(d);
      }
      default -> throw new LayoutException("No conversion from " + from.format() + " is known.");
    };
  }

  private static Map<Character, Axis> plain(String letters, List<Long> dims) {
    Map<Character, Axis> axes = new HashMap<>();
    long stride = 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      axes.put(letters.charAt(i), Axis.plain(dims.get(i), stride));
      stride = Math.multiplyExact(stride, dims.get(i));
    }
    return axes;
  }

  /** (n, c1, h, w, c0). */
  private static Map<Character, Axis> fiveDims(List<Long> d) {
    long c0 = d.get(4);
    long w = d.get(3);
    long plane = d.get(2) * w * c0;
    return Map.of(
        'N', Axis.plain(d.get(0), d.get(1) * plane),
        'C', Axis.split(d.get(1) * c0, c0, plane, 1),
        'H', Axis.plain(d.get(2), w * c0),
        'W', Axis.plain(w, c0));
  }

  /** (n, d, c1, h, w, c0). */
  private static Map<Character, Axis> sixDims(List<Long> d) {
    long c0 = d.get(5);
    long w = d.get(4);
    long plane = d.get(3) * w * c0;
    return Map.of(
        'N', Axis.plain(d.get(0), d.get(1) * d.get(2) * plane),
        'D', Axis.plain(d.get(1), d.get(2) * plane),
        'C', Axis.split(d.get(2) * c0, c0, plane, 1),
        'H', Axis.plain(d.get(3), w * c0),
        'W', Axis.plain(w, c0));
  }

  private static void check(StoredTensor from, int rank) throws LayoutException {
    if (from.dims().size() != rank) {
      throw new LayoutException(
          from.format() + " has " + rank + " dimensions, found " + from.dims() + ".");
    }
  }

  static long count(List<Long> dims) {
    return dims.stream().reduce(1L, Math::multiplyExact);
  }
}
