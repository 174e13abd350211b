package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;

/** FRACTAL_NZ: the last two dimensions (m, k) stored as (k/K0, m/M0, m%M0, k%K0). */
final class FractalNz {

  private FractalNz() {}

  /** The axes of a logical shape; leading dimensions must be those of the stored one. */
  static List<Axis> axes(List<Long> stored, List<Long> dims) throws LayoutException {
    int rank = stored.size();
    if (rank < 4) {
      throw new LayoutException("FRACTAL_NZ has at least 4 dimensions, found " + stored + ".");
    }
    long k0 = stored.get(rank - 1);
    long m0 = stored.get(rank - 2);
    long m1 = stored.get(rank - 3);
    long k1 = stored.get(rank - 4);
    long k = dims.isEmpty() ? 1 : dims.get(dims.size() - 1);
    long m = dims.size() < 2 ? 1 : dims.get(dims.size() - 2);
    List<Long> leading = dims.subList(0, Math.max(0, dims.size() - 2));
    long matrices = Layouts.count(stored.subList(0, rank - 4));
    if (m > m1 * m0 || k > k1 * k0 || Layouts.count(leading) != matrices) {
      throw new LayoutException(
          "The FRACTAL_NZ shape "
              + stored
              + " holds "
              + matrices
              + " matrices of up to "
              + m1 * m0
              + " x "
              + k1 * k0
              + ", which does not fit the shape "
              + dims
              + ".");
    }
    List<Axis> axes = new ArrayList<>();
    axes.add(Axis.plain(matrices, k1 * m1 * m0 * k0));
    axes.add(Axis.plain(m1 * m0, k0).cut(m));
    axes.add(Axis.split(k1 * k0, k0, m1 * m0 * k0, 1).cut(k));
    return axes;
  }
}
