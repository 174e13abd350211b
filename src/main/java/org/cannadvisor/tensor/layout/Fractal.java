package org.cannadvisor.tensor.layout;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.tensor.Axis;
import org.cannadvisor.tensor.Placement;

/** Layouts made of small squares for the cube unit. */
final class Fractal {

  private Fractal() {}

  /** FRACTAL_NZ: the last two dimensions M and K lie as (K1, M1, M0, K0). */
  static List<Axis> nz(Source source, List<Long> dims) throws LayoutException {
    int rank = source.rank();
    List<Long> wanted = new ArrayList<>(dims);
    while (wanted.size() < 2) {
      wanted.add(0, 1L);
    }
    if (rank < 4) {
      throw new LayoutException(
          "A tensor of format FRACTAL_NZ has 4 dimensions or more, found %s."
              .formatted(source.dims()));
    }
    long m = wanted.get(wanted.size() - 2);
    long k = wanted.get(wanted.size() - 1);
    boolean fits =
        fills(m, source.dim(rank - 3), source.dim(rank - 2))
            && fills(k, source.dim(rank - 4), source.dim(rank - 1))
            && Source.count(wanted.subList(0, wanted.size() - 2))
                == Source.count(source.dims().subList(0, rank - 4));
    if (!fits) {
      throw new LayoutException(
          "A tensor of format FRACTAL_NZ and shape %s holds at most %s, not %s."
              .formatted(source.dims(), whole(source), dims),
          whole(source));
    }
    List<Axis> axes = new ArrayList<>();
    long square = source.dim(rank - 1) * source.dim(rank - 2);
    for (int i = 0; i < rank - 4; i++) {
      axes.add(Axis.plain(source.dim(i), source.step(i)));
    }
    if (square > 0) {
      axes.add(Axis.blocked(m, source.dim(rank - 2), source.step(rank - 3), source.step(rank - 2)));
      axes.add(Axis.blocked(k, source.dim(rank - 1), source.step(rank - 4), source.step(rank - 1)));
    } else {
      axes.add(Axis.plain(0, 1));
    }
    return axes;
  }

  /** The shape with its padding. */
  private static List<Long> whole(Source source) {
    int rank = source.rank();
    List<Long> dims = new ArrayList<>(source.dims().subList(0, rank - 4));
    dims.add(source.dim(rank - 3) * source.dim(rank - 2));
    dims.add(source.dim(rank - 4) * source.dim(rank - 1));
    return dims;
  }

  /** Whether so many fill all blocks, the last one perhaps in part. */
  static boolean fills(long size, long blocks, long block) {
    return size <= blocks * block && size > (blocks - 1) * block;
  }

  /** FRACTAL_Z: weights as (groups · C1 · H · W, N1, N0, C0). */
  static Placement z(Source source, Format target, List<Long> dims) throws LayoutException {
    String named = Letters.of(target);
    String order = Letters.same(named, "NCHW") ? named : "NCHW";
    if (source.rank() != 4 || dims.size() != 4) {
      throw new LayoutException(
          "Weights of format FRACTAL_Z and shape %s cannot be read as %s."
              .formatted(source.dims(), dims));
    }
    var weights = new GroupedWeights(source, order, dims);
    if (!weights.fits()) {
      throw new LayoutException(
          "Weights of format FRACTAL_Z, shape %s and %d group(s) cannot be read as %s %s."
              .formatted(source.dims(), source.groups(), target, dims));
    }
    return weights;
  }
}
