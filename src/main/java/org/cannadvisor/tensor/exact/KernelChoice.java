package org.cannadvisor.tensor.exact;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.tensor.Metric;

/** Which implementation of the inner loops runs here. */
public final class KernelChoice {

  private static final String VECTOR = "org.cannadvisor.tensor.simd.VectorKernels";

  private KernelChoice() {}

  /** The loops on the vector unit; empty where the JVM was started without its module. */
  public static Optional<Kernels> vector() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }
    try {
      Class<? extends Kernels> found = Class.forName(VECTOR).asSubclass(Kernels.class);
      return Optional.of(found.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * The best there is for so many elements: the vector unit pays once the compiler has been through
   * its loops, which takes one to three seconds of one core.
   *
   * @param metrics that are computed of them
   */
  public static Kernels forElements(long elements, Set<Metric> metrics) {
    return elements < WarmedKernels.WORTHWHILE
        ? new ScalarKernels()
        : vector()
            .<Kernels>map(vector -> new WarmedKernels(vector, metrics))
            .orElseGet(ScalarKernels::new);
  }
}
