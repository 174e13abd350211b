package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * The operators for which {@code op_select_implmode} chooses between a fast approximation and a
 * refined one: roots, reciprocals and transcendental functions. Sources: GE user guide,
 * op_select_implmode and optypelist_for_implmode (Taylor or Newton refinement for fp16 inputs); ini
 * files of Ascend ModelZoo.
 */
public final class ApproximatedOperators {

  private static final Pattern TYPES =
      Pattern.compile(
          "(Fast)?Gelu(V\\d)?|QuickGelu|Tanh|Sigmoid|(Log)?SoftMax(V\\d)?|(Log)?Softmax(V\\d)?|Exp|Expm1|Erf"
              + "|Erfc|Log|Log1p|Sqrt|Rsqrt|Reciprocal|Pow|Swish|Mish|Softplus(V\\d)?|Silu");

  private ApproximatedOperators() {}

  /** Whether an operator type has both; false where the type is not known. */
  public static boolean has(String opType) {
    return TYPES.matcher(opType).matches();
  }
}
