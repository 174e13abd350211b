package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MetricNameTest {

  @Test
  void normalises() {
    assertEquals("top1", MetricName.normalised("Acc@1"));
    assertEquals("top1", MetricName.normalised("Top-1 accuracy (%)"));
    assertEquals("map50", MetricName.normalised("mAP@0.5"));
    assertEquals("map", MetricName.normalised("mAP@0.5:0.95"));
    assertEquals("accuracy", MetricName.normalised(""));
    assertEquals("dice", MetricName.normalised("Dice"));
  }

  @Test
  void knowsErrorRates() {
    assertTrue(MetricName.isLowerBetter("eer"));
    assertTrue(MetricName.isLowerBetter("eval_loss"));
    assertFalse(MetricName.isLowerBetter("top1"));
  }
}
