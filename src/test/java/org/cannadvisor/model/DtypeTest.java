package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DtypeTest {

  @Test
  void readsTheNamesOfAtcNumpyAndCpp() {
    assertEquals(Dtype.FLOAT16, Dtype.of("FP16"));
    assertEquals(Dtype.FLOAT32, Dtype.of("np.float32"));
    assertEquals(Dtype.FLOAT32, Dtype.of("DT_FLOAT"));
    assertEquals(Dtype.FLOAT16, Dtype.of("ACL_FLOAT16"));
    assertEquals(Dtype.UINT8, Dtype.of("uint8_t"));
    assertEquals(Dtype.UNKNOWN, Dtype.of(""));
  }

  @Test
  void signMakesNoDifferenceAndNothingDiffersFromUnknown() {
    assertFalse(Dtype.INT32.differsFrom(Dtype.UINT32));
    assertTrue(Dtype.INT32.differsFrom(Dtype.FLOAT32));
    assertTrue(Dtype.INT32.differsFrom(Dtype.INT64));
    assertTrue(Dtype.FLOAT16.differsFrom(Dtype.BFLOAT16));
    assertFalse(Dtype.FLOAT16.differsFrom(Dtype.UNKNOWN));
  }

  @Test
  void numbersOfNodesCompareOnlyWhereTheRestIsTheSame() {
    assertTrue(node("Conv_290:0").isNumberedAbove(node("Conv_198:0")));
    assertFalse(node("Conv_198:0").isNumberedAbove(node("Conv_290:0")));
    assertFalse(node("Conv_290:0").isNumberedAbove(node("Reshape_198:0")));
    assertTrue(node("/head/m.2/Conv:0").isNumberedAbove(node("/head/m.0/Conv:0")));
    assertFalse(node("boxes:1").isNumberedAbove(node("boxes:0")));
  }

  private static ModelOutput node(String name) {
    return new ModelOutput("", "", name, 0, 2, Dtype.UNKNOWN, Evidence.directory());
  }
}
