package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CubeOperatorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MatMul",
        "MatMulV2",
        "BatchMatMul",
        "BatchMatMulV2",
        "FullyConnection",
        "GEMM",
        "Conv2D",
        "Conv2DCompress",
        "Conv2DTransposeD",
        "Conv2DBackpropFilter",
        "DepthwiseConv2D",
        "Conv3D",
        "Conv3DTranspose",
        "Deconvolution"
      })
  void runsOnTheCube(String opType) {
    assertTrue(CubeOperators.isCube(opType));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Softmax", "Add", "ConvertBoxes", "MatMulish", "Conv", "TransData"})
  void runsElsewhere(String opType) {
    assertFalse(CubeOperators.isCube(opType));
  }
}
