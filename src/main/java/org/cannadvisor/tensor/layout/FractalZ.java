package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * FRACTAL_Z, the weights of a convolution: (c/C0·H·W, n/N0, n%N0, c%C0). With groups, several of
 * them share a block: group g is the part {@code g % e} of block {@code g / e}, where e is as many
 * groups as fill whole blocks of 16 channels and of 16 kernels.
 */
final class FractalZ {

  private static final long BLOCK = 16;

  private final StoredTensor from;
  private final long n;
  private final long c;
  private final long h;
  private final long w;

  private FractalZ(StoredTensor from, String letters, List<Long> dims) {
    this.from = from;
    n = dims.get(letters.indexOf('N'));
    c = dims.get(letters.indexOf('C'));
    h = dims.get(letters.indexOf('H'));
    w = dims.get(letters.indexOf('W'));
  }

  /** The axes of logical weights; C is the number of channels of one group. */
  static List<Axis> axes(StoredTensor from, String letters, List<Long> dims)
      throws LayoutException {
    if (letters.length() != 4 || from.dims().size() != 4) {
      throw new LayoutException("No conversion from FRACTAL_Z to " + letters + " is known.");
    }
    return new FractalZ(from, letters, dims).axes(letters);
  }

  private List<Axis> axes(String letters) throws LayoutException {
    long n0 = from.dims().get(2);
    long c0 = from.dims().get(3);
    long row = from.dims().get(1) * n0 * c0;
    int groups = from.groups();
    Grouping grouping = groups > 1 && n % groups == 0 ? Grouping.of(c, n / groups, groups) : null;
    long rows = grouping == null ? ceil(c, c0) * h * w : grouping.rows(h * w);
    if (rows > from.dims().get(0) || (grouping == null ? n : grouping.kernels()) > row / c0) {
      throw new LayoutException(
          "The FRACTAL_Z shape "
              + from.dims()
              + " is smaller than N, C, H, W of "
              + List.of(n, c, h, w)
              + ".");
    }
    Axis kernelsAndChannels =
        grouping == null
            ? null
            : grouping.axis(letters.indexOf('N') < letters.indexOf('C'), row, n0, c0, h * w);
    List<Axis> axes = new ArrayList<>();
    for (char letter : letters.toCharArray()) {
      switch (letter) {
        case 'H' -> axes.add(Axis.plain(h, w * row));
        case 'W' -> axes.add(Axis.plain(w, row));
        case 'N' -> axes.add(Axis.split(n, n0, n0 * c0, c0));
        default -> axes.add(Axis.split(c, c0, h * w * row, 1));
      }
    }
    if (kernelsAndChannels != null) {
      int first = Math.min(letters.indexOf('N'), letters.indexOf('C'));
      axes.set(first, kernelsAndChannels);
      axes.remove(first + 1);
    }
    return axes;
  }

  private static long ceil(long value, long block) {
    return (value + block - 1) / block;
  }

  /**
   * How groups are laid together.
   *
   * @param channels of one group
   * @param kernelsEach of one group
   * @param groups how many
   * @param together e: how many share a block
   */
  private record Grouping(long channels, long kernelsEach, long groups, long together) {

    static Grouping of(long channels, long kernelsEach, long groups) {
      long forChannels = lcm(channels, BLOCK) / channels;
      long forKernels = lcm(kernelsEach, BLOCK) / kernelsEach;
      return new Grouping(
          channels, kernelsEach, groups, Math.min(lcm(forChannels, forKernels), groups));
    }

    long rows(long area) {
      return ceil(groups, together) * ceil(together * channels, BLOCK) * area;
    }

    long kernels() {
      return together * kernelsEach;
    }

    /** Kernels and channels as one axis: where a channel lies depends on the kernel's group. */
    Axis axis(boolean kernelsFirst, long row, long n0, long c0, long area) {
      int kernels = Math.toIntExact(groups * kernelsEach);
      int c = Math.toIntExact(channels);
      int all = Math.multiplyExact(kernels, c);
      return new Axis() {
        @Override
        public int size() {
          return all;
        }

        @Override
        public long at(int index) {
          int kernel = kernelsFirst ? index / c : index % kernels;
          int channel = kernelsFirst ? index % c : index / kernels;
          return Grouping.this.at(kernel, channel, row, n0, c0, area);
        }
      };
    }

    private long at(long kernel, long channel, long row, long n0, long c0, long area) {
      long group = kernel / kernelsEach;
      long inBlock = group % together;
      long n = inBlock * kernelsEach + kernel % kernelsEach;
      long c = inBlock * channels + channel;
      long rowsOfBlock = ceil(together * channels, c0) * area;
      return (group / together * rowsOfBlock + c / c0 * area) * row
          + n / n0 * n0 * c0
          + n % n0 * c0
          + c % c0;
    }

    private static long lcm(long a, long b) {
      long x = a;
      long y = b;
      while (y != 0) {
        long rest = x % y;
        x = y;
        y = rest;
      }
      return a / x * b;
    }
  }
}
