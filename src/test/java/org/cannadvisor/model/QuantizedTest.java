package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantizedTest {

  @ParameterizedTest
  @ValueSource(strings = {"om int8 CLIP score", "W8A8", "量化后", "quantized model 310P3", "AMCT om"})
  void figuresOfAQuantisedModelAreToldByTheirWords(String label) {
    assertTrue(Quantized.isToldOf(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"om fp16", "before quantization", "量化前", "未量化 om", "unquantized", "print8", ""})
  void othersAreNot(String label) {
    assertFalse(Quantized.isToldOf(label));
  }
}
