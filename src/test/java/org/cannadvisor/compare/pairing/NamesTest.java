package org.cannadvisor.compare.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.cannadvisor.compare.pairing.Source.Cut;
import org.junit.jupiter.api.Test;

/** Names of files, with and without a graph. */
class NamesTest {

  @Test
  void readsTheNameOfADump() {
    assertEquals(
        Optional.of(new DumpName("Conv2D", "conv1", 1670205071724946L, Cut.NONE, 0)),
        DumpName.of("Conv2D.conv1.3.11.1670205071724946", true));
    assertEquals(
        Optional.of(new DumpName("Conv2D", "conv1", 1670205071724946L, Cut.NONE, 0)),
        DumpName.of("Conv2D.conv1.3.1670205071724946", true));
  }

  @Test
  void keepsDotsAndOddCharactersOfAName() {
    assertEquals(
        "onnx::Mul 7.x",
        DumpName.of("Mul.onnx::Mul 7.x.3.11.1670205071724946", true).orElseThrow().operator());
  }

  @Test
  void readsTheThreadOfAnOperatorThatFftsCut() {
    DumpName name =
        DumpName.of("Relu.sgt_graph_0_relu.2.9.1670205071724946.4.487.3.0", false).orElseThrow();

    assertEquals(new DumpName("Relu", "relu", 1670205071724946L, Cut.THREADS, 3), name);
  }

  @Test
  void readsTheSliceOfAnOperatorThatWasCutByHand() {
    String file = "Conv2D.sgt_graph_0_conv_lxslice12.2.9.1670205071724946.4.487.0.0";

    DumpName alone = DumpName.of(file, false).orElseThrow();
    DumpName inGraph = DumpName.of(file, true).orElseThrow();

    assertEquals(new DumpName("Conv2D", "conv", 1670205071724946L, Cut.SLICES, 12), alone);
    assertEquals("sgt_graph_0_conv", inGraph.operator());
  }

  @Test
  void takesOnlyFftsTasksForCutOnes() {
    assertEquals(
        new DumpName("Relu", "relu", 1670205071724946L, Cut.NONE, 0),
        DumpName.of("Relu.relu.2.9.1670205071724946.0.487.3.0", false).orElseThrow());
  }

  @Test
  void refusesWhatIsNoDump() {
    for (String name : new String[] {"readme.md", "a.1.2", "x", "a..1.2.3.4.", ".b.1.2", ""}) {
      assertTrue(DumpName.of(name, false).isEmpty(), name);
    }
  }

  @Test
  void takesATimeThatIsTooLongForNone() {
    assertEquals(0, DumpName.of("A.b.1.2." + "9".repeat(255), false).orElseThrow().time());
  }

  @Test
  void readsTheNameOfGoldenData() {
    assertEquals(
        new TensorName("conv1", Side.OUTPUT, 1, 1670205071724946L),
        TensorName.of("conv1.1.1670205071724946", false));
    assertEquals(
        new TensorName("Conv_0", Side.INPUT, 2, 1670205071724946L),
        TensorName.of("Conv2D.Conv_0.3.11.1670205071724946.input.2", false));
    assertEquals(new TensorName("conv1", Side.OUTPUT, 0, 0), TensorName.of("conv1", false));
  }

  @Test
  void takesAShortNumberForATimeOnlyWhereAGraphNamesTheTensors() {
    assertEquals(new TensorName("layer.1", Side.OUTPUT, 0, 0), TensorName.of("layer.1.0", false));
    assertEquals(new TensorName("layer", Side.OUTPUT, 1, 0), TensorName.of("layer.1.0", true));
  }
}
