package org.cannadvisor.compare.pairing;

import static org.cannadvisor.compare.pairing.Dumps.dump;
import static org.cannadvisor.compare.pairing.Dumps.npy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two directories without a graph. */
class NamePairingTest {

  @TempDir Path temporary;

  private Pairing pairing(Path my, Path golden, String select) throws Exception {
    Sought plain = Sought.of(my, golden);
    return Pairing.of(
        new Sought(
            plain.my(),
            plain.golden(),
            plain.graph(),
            plain.quant(),
            plain.fusionOff(),
            Selection.of(Optional.of(select), Optional.empty())));
  }

  @Test
  void comparesTwoDumpsOfAnOperatorTensorByTensor() throws Exception {
    Path my = Dumps.directory(temporary, "my", "Relu.b.1.1.20", "Conv2D.a.1.1.30", "Add.m.1.1.40");
    Path golden =
        Dumps.directory(temporary, "golden", "Conv2D.a.7.7.9", "Relu.b.7.7.1", "Mul.z.7.7.2");

    Pairing pairing = pairing(my, golden, "");

    assertEquals(
        List.of(
            "0 Relu b|b b:input:0 -> Relu.b.7.7.1#input0",
            "0 Relu b|b b:output:0 -> Relu.b.7.7.1#output0",
            "1 Conv2D a|a a:input:0 -> Conv2D.a.7.7.9#input0",
            "1 Conv2D a|a a:output:0 -> Conv2D.a.7.7.9#output0",
            "2 NaN m|* NaN -> nothing: [m] There is no the ground truth dump file for the op"
                + " \"m\".",
            "3 NaN *|z NaN -> nothing: [z] There is no the my output dump file for the op \"z\"."),
        Dumps.texts(Dumps.pairs(pairing, 1, 1)));
    assertEquals(Set.of(), pairing.notes());
    assertEquals(List.of(), pairing.leftOver());
  }

  @Test
  void saysWhereNumbersOfTensorsDiffer() throws Exception {
    Path my = Dumps.directory(temporary, "my", dump("Relu", "r"));
    Path golden = Dumps.directory(temporary, "golden", dump("Relu", "r"));
    Match match = pairing(my, golden, "").matches().get(0);

    assertTrue(match.dependsOnFile());
    assertEquals(
        List.of("r:output:0", "NaN"),
        match.pairs(new Counts(2, 1), new Counts(1, 1)).stream().map(Pair::tensorIndex).toList());
    assertEquals(
        List.of(
            "[r] The number of input does not match (2 vs 1).,"
                + "[r] There is no output. Skip the r:output."),
        match.pairs(new Counts(2, 0), new Counts(1, 0)).stream().map(Pair::reason).toList());
  }

  @Test
  void takesTypesAndNumbersOfOperatorsFromAGraph() throws Exception {
    Path my = Dumps.directory(temporary, "my", dump("Relu", "net_r"));
    Path golden = Dumps.directory(temporary, "golden", dump("Relu", "net_r"));
    Path graph =
        new GraphText()
            .networkOutputs("net/r")
            .plain("net/r", "Relu", 5)
            .write(temporary.resolve("g"));
    Sought sought =
        new Sought(
            my, golden, Optional.of(graph), Optional.empty(), Optional.empty(), Selection.ALL);

    Pairing pairing = Pairing.of(sought);

    Pair pair = Dumps.pairs(pairing, 0, 1).get(0);
    assertEquals(OptionalInt.of(5), pair.labels().sequence());
    assertTrue(pair.networkOutput());
    assertEquals(Set.of(Note.NO_FUSION_OFF), pairing.notes());
  }

  @Test
  void comparesNpyFilesByTheirKeys() throws Exception {
    Path my =
        Dumps.directory(temporary, "my", npy("a", 0), "layer.1.0.npy", "layer.1.1.npy", "only.npy");
    Path golden =
        Dumps.directory(
            temporary,
            "golden",
            "a.0.9999999999.npy",
            "layer.1.1.npy",
            "layer.1.0.npy",
            npy("b", 1));

    Pairing pairing = pairing(my, golden, "");

    assertEquals(
        List.of(
            "0 NaN layer.1|layer.1 layer.1:output:0 -> layer.1.0.npy",
            "1 NaN layer.1|layer.1 layer.1:output:1 -> layer.1.1.npy",
            "2 NaN only|* NaN -> nothing: [only] There is no the ground truth dump file for"
                + " only:output:0.",
            "3 NaN a|a a:output:0 -> a.0.9999999999.npy",
            "4 NaN *|b NaN -> nothing: [b] There is no the my output dump file for the op"
                + " \"b:output:1\"."),
        Dumps.texts(Dumps.pairs(pairing, 0, 0)));
  }

  @Test
  void comparesDumpsWithNpyFilesOfTheSameNames() throws Exception {
    Path my = Dumps.directory(temporary, "my", dump("Relu", "net_r"));
    Path golden = Dumps.directory(temporary, "golden", "net.r.0.npy", npy("lost", 0));

    Pairing pairing = pairing(my, golden, "");

    assertEquals(
        List.of(
            "0 Relu net_r|net_r net_r:output:0 -> net.r.0.npy",
            "0 Relu net_r|net_r net_r:output:1 -> nothing: [net_r] There is no the ground truth"
                + " dump file for net_r:output:1."),
        Dumps.texts(Dumps.pairs(pairing, 3, 2)));
    assertEquals(Set.of(Note.NO_GRAPH), pairing.notes());
    assertEquals(
        List.of(LeftOver.Why.ALONE), pairing.leftOver().stream().map(LeftOver::why).toList());
  }

  @Test
  void choosesByIndexOrName() throws Exception {
    Path my = Dumps.directory(temporary, "my", "R.a.1.1.1", "R.b.1.1.2", "R.c.1.1.3");
    Path golden = Dumps.directory(temporary, "golden", "R.a.1.1.1", "R.b.1.1.2");

    assertEquals(
        List.of("a", "c"),
        pairing(my, golden, "0,c").matches().stream()
            .map(match -> match.labels().operator())
            .toList());
    var thrown = assertThrows(IllegalArgumentException.class, () -> pairing(my, golden, "nobody"));
    assertTrue(thrown.toString().contains("found \"nobody\""));
  }

  @Test
  void refusesAFileAgainstADirectory() throws Exception {
    Path my = Dumps.directory(temporary, "my", "R.a.1.1.1");

    assertThrows(IllegalArgumentException.class, () -> pairing(my, my.resolve("R.a.1.1.1"), ""));
  }
}
