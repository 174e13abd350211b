package org.cannadvisor.compare;

import java.util.Set;
import org.cannadvisor.tensor.Arithmetic;
import org.cannadvisor.tensor.Elements;
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
    return new Meter(metrics, arithmetic, limit, KernelChoice.forElements(elementsOfRun));
  }

  /**
   * Measures a pair.
   *
   * @param extremes whether the extremes of both sides are needed, too
   */
  Measurement measure(Elements my, Elements golden, boolean extremes, PeerMeter.Kind kind) {
    return arithmetic == Arithmetic.EXACT
        ? new ExactMeter(kernels, metrics, extremes).measure(my, golden, limit)
        : new PeerMeter(kernels, metrics).measure(my, golden, limit, kind);
  }
}
