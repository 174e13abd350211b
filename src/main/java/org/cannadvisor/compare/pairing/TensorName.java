package org.cannadvisor.compare.pairing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file with one tensor: {@code conv1.0.1670205071724946.npy} (golden data: operator,
 * output, time), {@code Conv2D.conv1.3.11.1670205071724946.output.0.npy} (converted from a dump),
 * {@code conv1.0.npy}, {@code conv1.npy}.
 */
record TensorName(String operator, Side side, int number, long time) {

  /** Seconds; microseconds have 16 digits. */
  private static final int SHORTEST_TIME = 10;

  private static final Pattern CONVERTED = Pattern.compile("^(.+)\\.(input|output)\\.(\\d{1,6})$");
  private static final Pattern GOLDEN = Pattern.compile("^(.+)\\.(\\d{1,6})\\.(\\d+)$");
  private static final Pattern NUMBERED = Pattern.compile("^(.+)\\.(\\d{1,6})$");

  /**
   * Reads a name.
   *
   * @param stem without {@code .npy}
   * @param graph whether a graph names the tensors: then the last of two numbers is a time however
   *     short it is; else {@code layer.1.0} may be output 0 of {@code layer.1}
   */
  static TensorName of(String stem, boolean graph) {
    Matcher converted = CONVERTED.matcher(stem);
    if (converted.matches()) {
      Side side = converted.group(2).equals("input") ? Side.INPUT : Side.OUTPUT;
      int number = Integer.parseInt(converted.group(3));
      String rest = converted.group(1);
      return DumpName.of(rest, graph)
          .map(dump -> new TensorName(dump.operator(), side, number, dump.time()))
          .orElse(new TensorName(rest, side, number, 0));
    }
    Matcher golden = GOLDEN.matcher(stem);
    if (golden.matches() && (graph || golden.group(3).length() >= SHORTEST_TIME)) {
      int number = Integer.parseInt(golden.group(2));
      return new TensorName(golden.group(1), Side.OUTPUT, number, DumpName.time(golden.group(3)));
    }
    Matcher numbered = NUMBERED.matcher(stem);
    return numbered.matches()
        ? new TensorName(numbered.group(1), Side.OUTPUT, Integer.parseInt(numbered.group(2)), 0)
        : new TensorName(stem, Side.OUTPUT, 0, 0);
  }
}
