package org.cannadvisor.compare.pairing;

import static org.cannadvisor.compare.pairing.Dumps.dump;
import static org.cannadvisor.compare.pairing.Dumps.npy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs of two models: before quantisation, and without fusion. */
class ModelMergeTest {

  @TempDir Path temporary;

  private Pairing pairing(Optional<Path> graph, Optional<Path> quant, Optional<Path> fusionOff)
      throws Exception {
    Path my = temporary.resolve("my");
    Path golden = temporary.resolve("golden");
    return Pairing.of(new Sought(my, golden, graph, quant, fusionOff, Selection.ALL));
  }

  @Test
  void leadsAQuantisedModelToTheOneBeforeIt() throws Exception {
    Dumps.directory(temporary, "my", dump("AscendDequant", "c_dequant"), dump("Relu", "r_q"));
    Dumps.directory(temporary, "golden", npy("conv", 0), npy("relu", 1));
    Path graph =
        new GraphText()
            .op("c_dequant", "AscendDequant", 1)
            .originals("qconv")
            .output("qconv", 0)
            .end()
            .op("r_q", "Relu", 2)
            .inputs("c_dequant:0")
            .originals("qrelu")
            .output("kept", 0)
            .output("qrelu", 0)
            .end()
            .write(temporary.resolve("graph.json"));
    Path quant =
        new GraphText()
            .op("qconv", "Conv2D", 1)
            .originals("conv", "bn")
            .output("conv", 0)
            .end()
            .op("qrelu", "Relu", 2)
            .originals("relu")
            .output("relu", 1)
            .end()
            .write(temporary.resolve("quant.json"));

    Pairing pairing = pairing(Optional.of(graph), Optional.of(quant), Optional.empty());

    assertEquals(
        List.of(
            "0 AscendDequant c_dequant|conv,bn c_dequant:output:0 -> " + npy("conv", 0),
            // The first description stands for outputs that the graph does not know.
            "0 AscendDequant c_dequant|conv,bn c_dequant:output:1 -> " + npy("conv", 0),
            "1 Relu r_q|relu r_q:input:0 -> " + npy("conv", 0),
            "1 Relu r_q|relu r_q:output:1 -> " + npy("relu", 1)),
        Dumps.texts(Dumps.pairs(pairing, 1, 2)).stream()
            .filter(row -> !row.contains("nothing"))
            .toList());
    assertEquals(Set.of(), pairing.notes());
  }

  @Test
  void comparesNpyFilesOfBothModelsByTheQuantisationAlone() throws Exception {
    Dumps.directory(temporary, "my", npy("qconv", 0));
    Dumps.directory(temporary, "golden", npy("conv", 0));
    Path quant =
        new GraphText()
            .op("qconv", "Conv2D", 1)
            .originals("conv")
            .output("conv", 0)
            .end()
            .write(temporary.resolve("quant.json"));

    Pairing pairing = pairing(Optional.empty(), Optional.of(quant), Optional.empty());

    assertEquals(
        List.of("0 Conv2D qconv|conv qconv:output:0 -> " + npy("conv", 0)),
        Dumps.texts(Dumps.pairs(pairing, 0, 0)));
  }

  @Test
  void leadsAFusedModelToTheUnfusedOne() throws Exception {
    Dumps.directory(temporary, "my", dump("Conv2D", "conv_relu"), dump("Relu", "after"));
    Dumps.directory(temporary, "golden", dump("Conv2D", "c"), dump("Relu", "r"), dump("Relu", "a"));
    Path fused =
        new GraphText()
            .op("conv_relu", "Conv2D", 1)
            .originals("g1", "g2")
            .output("g2", 1)
            .end()
            .op("after", "Relu", 2)
            .inputs("conv_relu:0")
            .originals("g3")
            .output("g3", 0)
            .end()
            .write(temporary.resolve("fused.json"));
    Path unfused =
        new GraphText()
            .op("c", "Conv2D", 1)
            .originals("g1")
            .output("g1", 0)
            .end()
            .op("r", "Relu", 2)
            .originals("g2")
            .output("g2", 1)
            .end()
            .op("a", "Relu", 3)
            .originals("g3")
            .output("g3", 0)
            .end()
            .write(temporary.resolve("unfused.json"));

    Pairing pairing = pairing(Optional.of(fused), Optional.empty(), Optional.of(unfused));

    assertEquals(
        List.of(
            "0 Conv2D conv_relu|c,r conv_relu:output:0 -> " + dump("Relu", "r") + "#output0",
            "1 Relu after|a after:input:0 -> " + dump("Relu", "r") + "#output0",
            "1 Relu after|a after:output:0 -> " + dump("Relu", "a") + "#output0"),
        Dumps.texts(Dumps.pairs(pairing, 1, 1)).subList(1, 4));
  }
}
