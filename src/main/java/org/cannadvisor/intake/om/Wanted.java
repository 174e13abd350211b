package org.cannadvisor.intake.om;

import java.util.Set;

/** The attributes that facts are made of; the many others are not kept. */
final class Wanted {

  /** Those that say how operators of some types behave. */
  static final Set<String> BEHAVIOUR =
      Set.of(
          "coordinate_transformation_mode",
          "align_corners",
          "half_pixel_centers",
          "mode",
          "nearest_mode",
          "interpolation_mode",
          "cubic_coeff_a",
          "exclude_outside",
          "size",
          "sizes",
          "scales",
          "ceil_mode",
          "padding_mode",
          "exclusive",
          "count_include_pad",
          "global_pooling",
          "is_training",
          "training_mode",
          "epsilon");

  private static final Set<String> STRUCTURE =
      Set.of(
          "index",
          "value",
          "aipp",
          "merged_offset",
          "graph_precision_mode",
          "_datadump_original_op_names");

  private Wanted() {}

  static boolean isWanted(String name) {
    return STRUCTURE.contains(name) || BEHAVIOUR.contains(name);
  }
}
