package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameworkCallsTest {

  @ParameterizedTest
  @CsvSource({
    "Functional.unfold.0.forward, Im2col",
    "Functional_unfold_12_forward, Im2col",
    "Torch.bmm.1.forward, BatchMatMul",
    "Tensor.__matmul__.3.forward, MatMul",
    "Tensor.permute.0.forward.output.0, Transpose",
    "Mint.index_select.7.forward, GatherV2",
    "Functional.layer_norm.2.forward, LayerNorm",
    "Module.neck.proj.Unfold.forward.0, Im2col",
    "Module.stages.1.norm.LayerNorm.4.forward, LayerNorm",
  })
  void namesTheOperatorBehindACall(String name, String type) {
    assertEquals(type, FrameworkCalls.type(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Functional.bev_pool.0.forward",
        "Torch.bmm.1.backward",
        "Module.stages.0.SwinBlock.forward.0",
        "MatMul_6",
        "/blocks/Unfold_output",
        "Conv_0:output:0"
      })
  void leavesEverythingElseWithoutAType(String name) {
    assertEquals("", FrameworkCalls.type(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Functional.unfold.0.forward", "Torch.roll.0.forward"})
  void knowsWhatOnlyMovesData(String name) {
    assertTrue(FrameworkCalls.isMoving(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Torch.bmm.0.forward", "Functional.softmax.0.forward", "Transpose_3"})
  void knowsWhatComputesOrWasCompiled(String name) {
    assertFalse(FrameworkCalls.isMoving(name));
  }
}
