package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphHeadTest {

  private static final Evidence AT = Evidence.wholeFile("net.onnx");
  private static final Channels MEAN = new Channels(123.675, 116.28, 103.53);
  private static final Channels STD = new Channels(58.395, 57.12, 57.375);

  private static boolean repeats(String type, Channels mean, Channels std, Double... values) {
    var head =
        new GraphHead("net", "net.onnx", Graph.Form.ONNX, "x", "n", type, 0, List.of(values), AT);
    var aipp =
        new AippNormalization("net", "aipp", mean, Channels.ZERO, std.reciprocal(), true, AT);
    return head.repeats(aipp, 1, 0.05);
  }

  @Test
  void theSameConstantsAreTheSameStep() {
    assertTrue(repeats("Sub", MEAN, STD, 123.675, 116.28, 103.53));
    assertTrue(repeats("Sub", MEAN, STD, 0.485, 0.456, 0.406));
    assertTrue(repeats("Add", MEAN, STD, -123.675, -116.28, -103.53));
    assertTrue(repeats("Div", MEAN, STD, 0.229, 0.224, 0.225));
    assertTrue(repeats("Mul", MEAN, Channels.ONE.times(255), 1 / 255.0));
  }

  @Test
  void whatAippLeavesToTheGraphIsNoRepetition() {
    Channels white = Channels.ONE.times(255);

    assertFalse(repeats("Sub", Channels.ZERO, white, 0.485, 0.456, 0.406));
    assertFalse(repeats("Div", Channels.ZERO, white, 0.229, 0.224, 0.225));
    assertFalse(repeats("Div", MEAN, Channels.ONE, 58.395, 57.12, 57.375));
  }

  @Test
  void aLonelyHalfMayStandForAnything() {
    Channels middle = Channels.ONE.times(127.5);

    assertFalse(repeats("Sub", middle, middle, 0.5));
    assertFalse(repeats("Div", middle, middle, 0.5));
  }

  @Test
  void otherOperatorsAndUnknownConstantsSayNothing() {
    assertFalse(repeats("Sub", MEAN, STD));
    assertFalse(repeats("BatchNormalization", MEAN, STD, 123.675, 116.28, 103.53));
  }
}
