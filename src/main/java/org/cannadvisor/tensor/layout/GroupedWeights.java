package org.cannadvisor.tensor.layout;

import java.util.List;
import org.cannadvisor.tensor.Axis;
import org.cannadvisor.tensor.Placement;

/**
 * The weights of a convolution in FRACTAL_Z. Of several groups some share a block: as many as make
 * channels or outputs fill whole squares; within the block they stand on its diagonal.
 */
final class GroupedWeights implements Placement {

  private final Source source;
  private final String order;
  private final long[] dims;
  private final long groups;
  private final long outputs;
  private final long channels;
  private final long area;
  private final long c0;
  private final long n0;
  private final long shared;
  private final long blocks;

  GroupedWeights(Source source, String order, List<Long> wanted) {
    this.source = source;
    this.order = order;
    this.dims = new long[5];
    for (int i = 0; i < 4; i++) {
      dims[i] = wanted.get(i);
    }
    dims[4] = source.parts();
    this.groups = Math.max(1, source.groups());
    this.outputs = dim('N') / groups;
    this.channels = dim('C');
    this.area = dim('H') * dim('W');
    this.n0 = source.dim(2);
    this.c0 = source.dim(3);
    boolean empty = outputs <= 0 || channels <= 0 || n0 <= 0 || c0 <= 0;
    this.shared =
        empty || groups == 1
            ? 1
            : Math.min(groups, lcm(lcm(channels, c0) / channels, lcm(outputs, n0) / outputs));
    this.blocks = empty ? 0 : ceil(shared * channels, c0);
  }

  /** Whether the tensor has the size that such weights have. */
  boolean fits() {
    return blocks > 0
        && dim('N') % groups == 0
        && source.dim(0) == ceil(groups, shared) * blocks * area
        && source.dim(1) == ceil(shared * outputs, n0);
  }

  private long dim(char letter) {
    return dims[order.indexOf(letter)];
  }

  private static long ceil(long a, long b) {
    return (a + b - 1) / b;
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

  @Override
  public long[] dims() {
    return dims.clone();
  }

  @Override
  public long base(long[] index) {
    long n = index[order.indexOf('N')];
    long group = n / outputs;
    long c = group % shared * channels + index[order.indexOf('C')];
    long inBlock = group % shared * outputs + n % outputs;
    long place = index[order.indexOf('H')] * dim('W') + index[order.indexOf('W')];
    long row = (group / shared * blocks + c / c0) * area + place;
    return row * source.step(0)
        + inBlock / n0 * source.step(1)
        + inBlock % n0 * source.step(2)
        + c % c0 * source.step(3);
  }

  @Override
  public Axis last(long[] index) {
    return Axis.plain(dims[4], 1);
  }
}
