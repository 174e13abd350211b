package org.cannadvisor.formats.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an operator was cut into slices that ran one by one (FFTS+), each of which has a file.
 *
 * @param automatic {@code threadMode}: threads of one task; otherwise slices of their own
 * @param slices how many ({@code slice_instance_num})
 * @param cuts for each output, into how many parts each dimension is cut
 * @param inputs for each slice and input what it has of each dimension
 * @param outputs the same of its outputs
 */
public record Slicing(
    boolean automatic,
    int slices,
    List<List<Long>> cuts,
    List<List<List<Range>>> inputs,
    List<List<List<Range>>> outputs) {

  /**
   * A part of a dimension.
   *
   * @param lower the first index
   * @param higher the one behind the last
   */
  public record Range(long lower, long higher) {

    long size() {
      return higher - lower;
    }
  }

  private static final int LONGEST = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  public Slicing {
    cuts = List.copyOf(cuts);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** What the first attribute of a dump says; empty where it is no such text. */
  static Optional<Slicing> parse(String text) {
    if (text.length() > LONGEST || !text.contains("threadMode")) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(text);
      JsonNode mode = root.path("threadMode");
      return Optional.of(
          new Slicing(
              mode.asBoolean(mode.asInt(0) != 0),
              root.path("slice_instance_num").asInt(0),
              cuts(root.path("outputCutList")),
              slices(root.path("input_tensor_slice")),
              slices(root.path("output_tensor_slice"))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The dimensions in which an output is cut. */
  public List<Integer> cutDimensions(int output) {
    List<Integer> found = new ArrayList<>();
    List<Long> cut = output < cuts.size() ? cuts.get(output) : List.of();
    for (int i = 0; i < cut.size(); i++) {
      if (cut.get(i) != 1) {
        found.add(i);
      }
    }
    return found;
  }

  private static List<List<Long>> cuts(JsonNode outputs) {
    List<List<Long>> all = new ArrayList<>();
    for (JsonNode output : outputs) {
      List<Long> cut = new ArrayList<>();
      output.forEach(parts -> cut.add(parts.asLong()));
      all.add(List.copyOf(cut));
    }
    return all;
  }

  private static List<List<List<Range>>> slices(JsonNode slices) {
    List<List<List<Range>>> all = new ArrayList<>();
    for (JsonNode slice : slices) {
      List<List<Range>> tensors = new ArrayList<>();
      for (JsonNode tensor : slice) {
        List<Range> dims = new ArrayList<>();
        tensor.forEach(
            r -> dims.add(new Range(r.path("lower").asLong(), r.path("higher").asLong())));
        tensors.add(List.copyOf(dims));
      }
      all.add(List.copyOf(tensors));
    }
    return all;
  }
}
