package org.cannadvisor.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints each beside the plain read of the same pair and threads. */
public final class KernelsBench {

  private KernelsBench() {}

  /** Of a benchmark, in microseconds: the median by the clock, the mean of processor time. */
  private record Times(double clock, double cpu) {}

  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ComparedPairs.class.getName() + "\\.(" + args[0] + "|read)$")
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    Map<String, Times> reads = new HashMap<>();
    List<RunResult> results = List.copyOf(new Runner(options).run());
    for (RunResult result : results) {
      if (name(result).equals("read")) {
        reads.put(pair(result), times(result));
      }
    }
    System.out.println("pair     threads             ms     GB/s  of plain read   CPU ms  of plain read");
    results.stream()
        .sorted(Comparator.comparing((RunResult result) -> pair(result)))
        .forEach(result -> print(result, reads.get(pair(result))));
  }

  private static void print(RunResult result, Times read) {
    Times times = times(result);
    System.out.printf(
        Locale.ROOT,
        "%-10s %-6s %9.1f %8.2f %10.0f %% %11.1f %10.0f %%%n",
        pair(result),
        name(result),
        times.clock / 1000,
        bytes(result.getParams()) / times.clock / 1000,
        100 * read.clock / times.clock,
        times.cpu / 1000,
        100 * read.cpu / times.cpu);
  }

  private static Times times(RunResult result) {
    double[] clock = values(result, each -> each.getPrimaryResult().getScore());
    double[] cpu = values(result, each -> each.getSecondaryResults().get(CpuTime.LABEL).getScore());
    return new Times(clock[clock.length / 2], Arrays.stream(cpu).average().orElse(Double.NaN));
  }

  /** From the smallest to the largest. */
  private static double[] values(RunResult result, ToDoubleFunction<IterationResult> value) {
    return result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(value)
        .sorted()
        .toArray();
  }

  private static String name(RunResult result) {
    String whole = result.getParams().getBenchmark();
    return whole.substring(whole.lastIndexOf('.') + 1);
  }

  private static String pair(RunResult result) {
    BenchmarkParams params = result.getParams();
    return "%-9s %s".formatted(params.getParam("pair"), params.getParam("threads"));
  }

  private static double bytes(BenchmarkParams params) {
    int each =
        switch (params.getParam("pair")) {
          case "float32" -> 8;
          case "float16" -> 4;
          default -> 6;
        };
    return (double) each * Pairs.ELEMENTS;
  }
}
