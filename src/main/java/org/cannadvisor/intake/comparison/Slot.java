package org.cannadvisor.intake.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tensor of which operator a row compares. msaccucmp has a column for the tensor ({@code
 * conv1:input:0}); msprobe and ptdbg write {@code Torch_relu_0_forward_input.0} and ATB {@code
 * 0_WordEmbedding/input.1} into the column of the operator.
 *
 * @param tensor empty where the row names none
 */
record Slot(String operator, String tensor, boolean output) {

  /** No real name is longer; a pattern need not look further. */
  private static final int LONGEST_NAME = 500;

  private static final Pattern JOINED =
      Pattern.compile(
          "(.+?(?:[._](?:for|back)ward(?:[._]\\d{1,9})?(?=[._])|(?=/)))"
              + "[._/](input|output|intensor|outtensor|parameters)\\d{0,9}(?:[._]\\w{1,60}){0,3}");

  /**
   * @param operator the column of the operator
   * @param tensor the column of the tensor
   * @param golden the column of the golden operator, for rows that leave their own out
   */
  static Slot of(String operator, String tensor, String golden) {
    if (!tensor.isEmpty()) {
      return new Slot(operator, tensor, !tensor.contains(":input:"));
    }
    String named = operator.isEmpty() ? golden : operator;
    Matcher joined = JOINED.matcher(named.substring(0, Math.min(named.length(), LONGEST_NAME)));
    if (!joined.matches()) {
      return new Slot(operator, "", !named.contains(":input:"));
    }
    String own = operator.isEmpty() ? "" : joined.group(1);
    return new Slot(own, operator, joined.group(2).startsWith("out"));
  }
}
