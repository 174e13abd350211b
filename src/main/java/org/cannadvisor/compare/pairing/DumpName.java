package org.cannadvisor.compare.pairing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.compare.pairing.Source.Cut;

/**
 * The name of a dump file: {@code Conv2D.conv1.3.11.1670205071724946}, or of FFTS+ {@code
 * Conv2D.sgt_graph_0_conv1_lxslice0.2.9.1670205071724946.4.487.0.0}: type, operator, task, stream
 * (may be missing), time; then task type, context, thread and device.
 *
 * @param time microseconds; 0 where it is none
 * @param part which thread or slice of an operator that was cut
 */
record DumpName(String type, String operator, long time, Cut cut, int part) {

  private static final int FEWEST_NUMBERS = 2;
  private static final int MOST_NUMBERS = 7;
  private static final int TIME = 2;
  private static final int TASK_TYPE = 3;
  private static final int THREAD = 5;
  private static final String FFTS_PLUS = "4";
  private static final Pattern SLICE = Pattern.compile("_lxslice([0-9]{1,6})");
  private static final Pattern SUBGRAPH = Pattern.compile("^.*sgt_graph_[0-9]+_(?=.)");

  /** Whether these are the findings of the overflow detection, not an operator's tensors. */
  boolean isOverflow() {
    return type.equals("Opdebug") && operator.equals("Node_OpDebug");
  }

  /**
   * Reads a name.
   *
   * @param graph whether a graph gives the names of the operators; it has them without slices only
   */
  static Optional<DumpName> of(String name, boolean graph) {
    String[] parts = name.split("\\.", -1);
    int first = parts.length;
    while (first > 2 && isNumber(parts[first - 1]) && parts.length - first < MOST_NUMBERS) {
      first--;
    }
    int numbers = parts.length - first;
    if (numbers < FEWEST_NUMBERS || parts[0].isEmpty()) {
      return Optional.empty();
    }
    String operator = String.join(".", Arrays.copyOfRange(parts, 1, first));
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    String[] fields = Arrays.copyOfRange(parts, first, parts.length);
    return Optional.of(of(parts[0], operator, fields, graph));
  }

  private static DumpName of(String type, String operator, String[] numbers, boolean graph) {
    long time = time(numbers[Math.min(TIME, numbers.length - 1)]);
    String name = name(operator, graph);
    boolean ffts = numbers.length == MOST_NUMBERS && numbers[TASK_TYPE].equals(FFTS_PLUS);
    if (!ffts) {
      return new DumpName(type, name, time, Cut.NONE, 0);
    }
    Matcher slice = SLICE.matcher(operator);
    if (slice.find()) {
      return new DumpName(type, name, time, Cut.SLICES, Integer.parseInt(slice.group(1)));
    }
    return new DumpName(type, name, time, Cut.THREADS, (int) time(numbers[THREAD]));
  }

  private static String name(String operator, boolean graph) {
    if (graph && operator.contains("_lxslice")) {
      return SLICE.matcher(operator).replaceAll("");
    }
    String whole = operator.replaceFirst("_lxslice[0-9]+$", "");
    return SUBGRAPH.matcher(whole).replaceFirst("");
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A number of at most 18 digits; 0 for any other. */
  static long time(String text) {
    return text.length() <= 18 && isNumber(text) ? Long.parseLong(text) : 0;
  }
}
