package org.cannadvisor.compare;

import java.util.Set;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Measurement;
import org.cannadvisor.tensor.Metric;
import org.cannadvisor.tensor.exact.ExactMeter;
import org.cannadvisor.tensor.exact.KernelChoice;
import org.cannadvisor.tensor.exact.Kernels;
import org.cannadvisor.tensor.peer.PeerMeter;

/**
 * How pairs are measured.
 *
 * @param limit the first so many elements of each pair are compared
 */
public record Meter(Set<Metric> metrics, Arithmetic arithmetic, long limit, Kernels kernels) {

  /** A meter for a run over so many elements. */
  public static Meter of(
      Set<Metric> metrics, Arithmetic arithmetic, long limit, long elementsOfRun) {
    return new Meter(metrics, arithmetic, limit, KernelChoice.forElements(elementsOfRun, metrics));
  }

  /** Whether it does not matter in which order elements are read. */
  boolean anyOrder() {
    return arithmetic == Arithmetic.EXACT && limit == Long.MAX_VALUE;
  }

  /**
   * Measures a pair.
   *
   * @param extremes whether the extremes of both sides are needed, too
   */
  Measurement measure(Alignment pair, boolean extremes, PeerMeter.Kind kind) {
    return arithmetic == Arithmetic.EXACT
        ? new ExactMeter(kernels, metrics, extremes)
            .measure(pair.my(), pair.golden(), limit, pair.place())
        : new PeerMeter(kernels, metrics).measure(pair.my(), pair.golden(), limit, kind);
  }
}
