package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * The operators that lose accuracy in float16 by their nature: they sum many values, take powers,
 * exponentials or roots, or divide by something small.
 *
 * <p>Sources: the operators that PyTorch's autocast runs in float32 (norms, sums, softmax, pow,
 * exp, log, rsqrt, reciprocal); keep_dtype and customize_dtypes files of the Ascend ModelZoo
 * (InstanceNorm, GroupNorm, Pow, ReduceMean); names as in GE's operator prototypes and in ONNX.
 */
public final class SensitiveOperators {

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(Layer|Instance|Group|RMS|Rms)Norm(alization)?(V\\d)?|INInferV2\\w*|LpNorm\\w*|L2Normalize"
              + "|Reduce(Mean|Sum|Prod|L2|SumSquare|LogSumExp)\\w*|SquareSumV\\d|Cum(sum|Sum|prod)\\w*"
              + "|(Log)?[Ss]oft[Mm]ax\\w*|Pow|Exp|Expm1|Log|Log1p|Sqrt|Rsqrt|Reciprocal|RealDiv|Div");

  private SensitiveOperators() {}

  /** Whether an operator of this type is one of them; false where the type is not known. */
  public static boolean isSensitive(String opType) {
    return SENSITIVE.matcher(opType).matches();
  }
}
