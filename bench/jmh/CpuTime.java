package org.cannadvisor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Processor time of all threads, which other processes on the machine change less than the clock. */
public final class CpuTime implements InternalProfiler {

  static final String LABEL = "cpu";

  private long before;

  private static long now() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = now();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double micros = (now() - before) / 1e3;
    return List.of(new ScalarResult(LABEL, micros, "us", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "processor time of the process";
  }
}
