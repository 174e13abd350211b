package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * The operators that the matrix unit (cube) of an AI Core computes. In every mode but those that
 * keep the original data type they take fp16, allow_fp32_to_fp16 included.
 *
 * <p>Source: {@code fp16.op_type} of GE's {@code fe.ini}: MatMul(V2), BatchMatMul(V2),
 * FullyConnection, GEMM, Deconvolution, and Conv2D, Conv3D, DepthwiseConv2D with their Compress,
 * Transpose and Backprop forms.
 */
public final class CubeOperators {

  private static final Pattern CUBE =
      Pattern.compile(
          "(Batch)?MatMul(V2)?|FullyConnection|GEMM|Deconvolution|(Depthwise)?Conv[23]D\\w*");

  private CubeOperators() {}

  /** Whether operators of this type run on the cube; false where the type is not known. */
  public static boolean isCube(String opType) {
    return CUBE.matcher(opType).matches();
  }
}
