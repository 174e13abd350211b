package org.cannadvisor.compare.pairing;

import java.util.List;

/** What names of operators look like in names of files. */
final class Keys {

  /** Their presence in any name makes a dump one of a quantised model. */
  private static final List<String> QUANT =
      List.of(
          "_quant",
          "_anti_quant",
          "_weight_quant",
          "AscendQuant",
          "AscendWeightQuant",
          "AntiQuant",
          "_dequant",
          "AscendDequant");

  private static final List<String> DEQUANT_ENDS =
      List.of("_dequant_layer", "AscendDequant", "_dequant");

  private Keys() {}

  /** The operator's part of a name: slashes, dots and blanks are underscores in it. */
  static String operator(String name) {
    return name.replace('/', '_').replace('.', '_').replace('\\', '_').replace(' ', '_');
  }

  /** A tensor of an operator. */
  static String tensor(String operator, Side side, int number) {
    return operator(operator) + "." + side.word() + "." + number;
  }

  /** Whether this is an operator of a quantised model. */
  static boolean isQuant(String operator) {
    return QUANT.stream().anyMatch(operator::contains);
  }

  /** Whether the inputs of this operator are quantised, so that they have no counterpart. */
  static boolean isDequant(String type, String operator) {
    return type.equals("AscendDequant") || DEQUANT_ENDS.stream().anyMatch(operator::endsWith);
  }
}
