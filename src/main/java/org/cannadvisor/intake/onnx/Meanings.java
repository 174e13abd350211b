package org.cannadvisor.intake.onnx;

import java.util.List;
import java.util.Map;

/**
 * The attributes that say what an operator computes, with what holds where the file leaves them
 * out. Source: the ONNX operator schemas and their change log.
 */
final class Meanings {

  private static final int ANY = 1;
  private static final int NEWEST = Integer.MAX_VALUE;

  /**
   * An attribute.
   *
   * @param otherwise default; empty where it must be written
   * @param from first operator set in which that holds
   * @param to last one
   */
  record Meaning(String name, String otherwise, int from, int to) {

    boolean holdsIn(int opset) {
      return opset >= from && opset <= to;
    }
  }

  private static final List<Meaning> EPSILON = List.of(since(ANY, "epsilon", "0.00001"));

  private static final List<Meaning> RESIZE =
      List.of(
          since(10, "mode", "nearest"),
          new Meaning("coordinate_transformation_mode", "asymmetric", 10, 10),
          since(11, "coordinate_transformation_mode", "half_pixel"),
          new Meaning("nearest_mode", "floor", 10, 10),
          since(11, "nearest_mode", "round_prefer_floor"),
          since(11, "cubic_coeff_a", "-0.75"),
          since(11, "exclude_outside", "0"),
          since(18, "antialias", "0"));

  private static final Map<String, List<Meaning>> ALL =
      Map.ofEntries(
          Map.entry("Resize", RESIZE),
          Map.entry(
              "Upsample",
              List.of(
                  since(ANY, "mode", "nearest"),
                  since(ANY, "coordinate_transformation_mode", "asymmetric"))),
          Map.entry(
              "GridSample",
              List.of(
                  new Meaning("mode", "bilinear", 16, 19),
                  since(20, "mode", "linear"),
                  since(16, "padding_mode", "zeros"),
                  since(16, "align_corners", "0"))),
          Map.entry(
              "BatchNormalization",
              List.of(since(ANY, "epsilon", "0.00001"), since(14, "training_mode", "0"))),
          Map.entry("LayerNormalization", EPSILON),
          Map.entry("InstanceNormalization", EPSILON),
          Map.entry("GroupNormalization", EPSILON),
          Map.entry(
              "AveragePool",
              List.of(
                  since(ANY, "auto_pad", "NOTSET"),
                  since(ANY, "pads", ""),
                  since(10, "ceil_mode", "0"),
                  since(7, "count_include_pad", "0"))),
          Map.entry("LpPool", List.of(since(ANY, "auto_pad", "NOTSET"))),
          Map.entry(
              "MaxPool", List.of(since(ANY, "auto_pad", "NOTSET"), since(10, "ceil_mode", "0"))),
          Map.entry(
              "RoiAlign",
              List.of(
                  since(10, "mode", "avg"),
                  since(10, "sampling_ratio", "0"),
                  new Meaning("coordinate_transformation_mode", "output_half_pixel", 10, 15),
                  since(16, "coordinate_transformation_mode", "half_pixel"))),
          Map.entry("Pad", List.of(since(ANY, "mode", "constant"))),
          Map.entry("Cast", List.of(since(ANY, "to", ""))),
          Map.entry(
              "TopK",
              List.of(
                  since(ANY, "axis", "-1"), since(11, "largest", "1"), since(11, "sorted", "1"))),
          Map.entry("NonMaxSuppression", List.of(since(10, "center_point_box", "0"))),
          Map.entry("Softmax", List.of(new Meaning("axis", "1", 1, 12), since(13, "axis", "-1"))),
          Map.entry("Einsum", List.of(since(12, "equation", ""))),
          Map.entry("DepthToSpace", List.of(since(11, "mode", "DCR"))),
          Map.entry(
              "GRU",
              List.of(since(ANY, "direction", "forward"), since(3, "linear_before_reset", "0"))),
          Map.entry("LSTM", List.of(since(ANY, "direction", "forward"))));

  private Meanings() {}

  private static Meaning since(int opset, String name, String otherwise) {
    return new Meaning(name, otherwise, opset, NEWEST);
  }

  /** What is worth knowing of an operator of this type; nothing for most. */
  static List<Meaning> of(String type) {
    return ALL.getOrDefault(type, List.of());
  }
}
