package org.cannadvisor.tensor.exact;

/** What one pass over two tensors adds up; parts are added in the order of the tensor. */
final class Sums {

  double xx;
  double yy;
  double xy;
  double absolute;
  double squares;

  /** The sums of products are of values times 2^−exponent. */
  int exponent;

  double maxAbsolute;

  /**
   * Where the largest absolute error lies: the first element of its block, until it is looked up.
   */
  long worstBlock = -1;

  double relative;
  double maxRelative;
  final Divergence divergence = new Divergence();
  final Moments my = new Moments();
  final Moments golden = new Moments();

  void add(Sums next) {
    xx += next.xx;
    yy += next.yy;
    xy += next.xy;
    absolute += next.absolute;
    squares += next.squares;
    if (next.maxAbsolute > maxAbsolute) {
      maxAbsolute = next.maxAbsolute;
      worstBlock = next.worstBlock;
    }
    relative += next.relative;
    maxRelative = Math.max(maxRelative, next.maxRelative);
    divergence.add(next.divergence);
    my.add(next.my);
    golden.add(next.golden);
  }
}
