package org.cannadvisor.compare.pairing;

import static org.cannadvisor.compare.pairing.Dumps.dump;
import static org.cannadvisor.compare.pairing.Dumps.npy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps against golden npy files by the compiled graph. */
class GraphPairingTest {

  @TempDir Path temporary;

  private final GraphText graph = new GraphText();

  private void my(String... files) throws IOException {
    Dumps.directory(temporary, "my", files);
  }

  private void golden(String... files) throws IOException {
    Dumps.directory(temporary, "golden", files);
  }

  private Pairing pairing(Selection selection) throws IOException, DamagedFileException {
    return Pairing.of(
        new Sought(
            temporary.resolve("my"),
            temporary.resolve("golden"),
            Optional.of(graph.write(temporary.resolve("graph.json"))),
            Optional.empty(),
            Optional.empty(),
            selection));
  }

  private List<String> rows(int inputs, int outputs) throws IOException, DamagedFileException {
    return Dumps.texts(Dumps.pairs(pairing(Selection.ALL), inputs, outputs));
  }

  @Test
  void comparesInputsWithWhatTheirProducersStandFor() throws Exception {
    my(dump("Conv2D", "conv"), dump("Relu", "relu"));
    golden(npy("conv", 0), npy("relu", 0));
    graph.plain("conv", "Conv2D", 1).plain("relu", "Relu", 2, "ctl:-1", "", "conv:0");

    assertEquals(
        List.of(
            "0 Conv2D conv|conv conv:output:0 -> " + npy("conv", 0),
            "1 Relu relu|relu relu:input:0 -> " + npy("conv", 0),
            "1 Relu relu|relu relu:output:0 -> " + npy("relu", 0)),
        List.of(rows(0, 1).get(0), rows(1, 1).get(2), rows(1, 1).get(3)));
  }

  @Test
  void namesAllOriginalsOfAFusedOperator() throws Exception {
    my(dump("Conv2D", "conv_relu"));
    golden(npy("conv", 0), npy("net_relu_x", 1));
    graph
        .op("conv/relu", "Conv2D", 1)
        .originals("conv", "net/relu.x")
        .output("net/relu.x", 1)
        .end();

    assertEquals(
        List.of("0 Conv2D conv/relu|conv,net/relu.x conv/relu:output:0 -> " + npy("net_relu_x", 1)),
        rows(0, 1));
    assertEquals(
        List.of(LeftOver.Why.FUSED),
        pairing(Selection.ALL).leftOver().stream().map(LeftOver::why).toList());
  }

  @Test
  void goesThroughConversionsToWhatTheyConvert() throws Exception {
    my(dump("Cast", "cast"), dump("Relu", "relu"));
    golden(npy("conv", 0));
    graph
        .plain("conv", "Conv2D", 1)
        .op("trans", "TransData", 2)
        .inputs("conv:0")
        .originals()
        .output()
        .end()
        .op("cast", "Cast", 3)
        .inputs("trans:0")
        .originals()
        .output()
        .end()
        .plain("relu", "Relu", 4, "cast:0");

    assertEquals(
        List.of(
            "0 Conv2D conv|conv NaN -> nothing: [conv] There is no dump file for my output operator"
                + " \"conv\". The type is Conv2D.",
            "1 TransData trans|* NaN -> nothing: [trans] There is no dump file for my output"
                + " operator \"trans\". The type is TransData.",
            "2 Cast cast|* cast:input:0 -> " + npy("conv", 0),
            "2 Cast cast|* cast:output:0 -> " + npy("conv", 0),
            "3 Relu relu|relu relu:input:0 -> " + npy("conv", 0),
            "3 Relu relu|relu relu:output:0 -> nothing: [relu] There is no the ground truth dump"
                + " file for relu:output:0."),
        rows(1, 1));
  }

  @Test
  void endsACircleOfConversions() throws Exception {
    my(dump("Cast", "a"));
    golden(npy("x", 0));
    graph
        .op("a", "Cast", 1)
        .inputs("b:0")
        .output()
        .end()
        .op("b", "TransData", 2)
        .inputs("a:0")
        .output()
        .end();

    assertEquals(
        "0 Cast a|a a:output:0 -> nothing: The operators Cast and TransData before \"a:0\" lead in"
            + " a circle.",
        rows(0, 1).get(0));
  }

  @Test
  void saysWhatIsWrongWithAnInput() throws Exception {
    my(dump("Add", "add"));
    golden(npy("x", 0));
    graph.plain("add", "Add", 1, "absent:0", "onnx::x:y", "net:with:colons:1");

    List<String> rows = rows(4, 0);

    assertEquals(
        List.of(
            "There is no \"absent\" in the fusion rule file.",
            "The input information (onnx::x:y) is invalid. It only supports op_name:index.",
            "There is no \"net:with:colons\" in the fusion rule file.",
            "The input index (3) is out of range (3) for the operator list."),
        rows.stream().map(row -> row.substring(row.indexOf(": ") + 2)).toList());
  }

  @Test
  void putsOperatorsOfOneGoldenOneUnderOneIndex() throws Exception {
    my(dump("Slice", "s_1"), dump("Slice", "s_2"));
    golden(npy("split", 0), npy("split", 1));
    graph
        .op("s_1", "Slice", 1)
        .originals("split")
        .output("split", 0)
        .end()
        .plain("other", "Relu", 2)
        .op("s_2", "Slice", 3)
        .originals("split")
        .output("split", 1)
        .end()
        .op("s_3", "Slice", 4)
        .originals("split")
        .output("split", 1)
        .end();

    Pairing pairing = pairing(Selection.ALL);

    assertEquals(
        List.of(
            "0 Slice s_1,s_2,s_3|split s_1:output:0 -> " + npy("split", 0),
            "0 Slice s_1,s_2,s_3|split s_2:output:0 -> " + npy("split", 1)),
        Dumps.texts(Dumps.pairs(pairing, 0, 1)).subList(0, 2));
    assertEquals(List.of(new Skipped("s_3", Skipped.Why.NOT_DUMPED)), pairing.skipped());
  }

  @Test
  void skipsInnerNodesAndGivesOneRowWhereNothingIsLeft() throws Exception {
    my(dump("Add", "inner"));
    golden(npy("a", 0));
    graph
        .op("first", "Mul", 1)
        .originals("a", "b")
        .output("b", 0)
        .end()
        .op("inner", "Add", 2)
        .originals("a", "b")
        .multi()
        .output()
        .end();

    assertEquals(
        List.of(
            "0 Mul first,inner|a,b NaN -> nothing: [first] There is no dump file for my output"
                + " operator \"first\". The type is Mul.,[inner] The op is inner node for multi to"
                + " multi relation.Skip the op."),
        rows(1, 1));
  }

  @Test
  void comparesTheFirstAndTheLastOfAnL1Fusion() throws Exception {
    my("Conv2D.late.1.1.30", "Conv2D.early.1.1.10", "Conv2D.mid.1.1.20");
    golden(npy("g1", 0), npy("g3", 0));
    for (String[] op : new String[][] {{"late", "g3"}, {"early", "g1"}, {"mid", "g2"}}) {
      graph.op(op[0], "Conv2D", 1).originals(op[1]).fusion("0_1").output(op[1], 0).end();
    }

    Pairing pairing = pairing(Selection.ALL);

    assertEquals(
        List.of(
            "0 Conv2D late,early,mid|g3,g1,g2 early:output:0 -> " + npy("g1", 0),
            "0 Conv2D late,early,mid|g3,g1,g2 late:output:0 -> " + npy("g3", 0)),
        Dumps.texts(Dumps.pairs(pairing, 0, 1)));
    assertEquals(List.of(new Skipped("mid", Skipped.Why.FUSED)), pairing.skipped());
  }

  @Test
  void saysThatNoOperatorOfAnL1FusionWasDumped() throws Exception {
    my(dump("Relu", "other"));
    golden(npy("g", 0));
    graph
        .op("a", "Conv2D", 1)
        .originals("g")
        .fusion("0")
        .output("g", 0)
        .end()
        .op("b", "Conv2D", 2)
        .originals("g")
        .fusion("0")
        .output("g", 0)
        .end();

    assertEquals(
        List.of("0 Conv2D a,b|g NaN -> nothing: The fusion operator list is empty"), rows(0, 1));
  }

  @Test
  void leavesOutWhatIsQuantised() throws Exception {
    my(
        dump("AscendQuant", "c_quant_layer"),
        dump("Conv2D", "c"),
        dump("AscendDequant", "c_dequant_layer"));
    golden(npy("x", 0), npy("c", 0));
    graph
        .plain("x", "Data", 0)
        .op("c_quant_layer", "AscendQuant", 1)
        .inputs("x:0")
        .output("c_quant_layer", 0, "NCHW", "DT_INT8")
        .end()
        .op("c", "Conv2D", 2)
        .inputs("c_quant_layer:0")
        .output("c", 0, "NCHW", "DT_INT32")
        .end()
        .op("c_dequant_layer", "AscendDequant", 3)
        .inputs("c:0")
        .output("c", 0)
        .end();

    Pairing pairing = pairing(Selection.ALL);

    assertEquals(
        List.of("c_quant_layer:input:0", "c_dequant_layer:output:0"),
        Dumps.pairs(pairing, 1, 1).stream()
            .map(Pair::tensorIndex)
            .filter(tensor -> !tensor.equals("NaN"))
            .toList());
    assertEquals(List.of(new Skipped("c", Skipped.Why.QUANTISED)), pairing.skipped());
    assertEquals(Set.of(Note.QUANT_MISSING), pairing.notes());
  }

  @Test
  void tellsTheLayoutOfTheGoldenTensor() throws Exception {
    my(dump("Conv2D", "a"), dump("Conv2D", "b"), dump("Conv2D", "c"));
    golden(npy("a", 0));
    graph
        .op("a", "Conv2D", 1)
        .output("a", 0, "NHWC", "DT_FLOAT16", 1, 8, 8, 3)
        .end()
        .op("b", "Conv2D", 2)
        .output("b", 0, "NCHW", "DT_FLOAT16", 2, 3)
        .end()
        .op("c", "Conv2D", 3)
        .output("c", 0, "NCHW", "DT_FLOAT16", -1, 3, 4, 4)
        .end();

    assertEquals(
        List.of(
            new Target(Optional.of(Format.NHWC), List.of(1L, 8L, 8L, 3L)),
            new Target(Optional.of(Format.ND), List.of(2L, 3L)),
            new Target(Optional.of(Format.NCHW), List.of())),
        Dumps.pairs(pairing(Selection.ALL), 0, 1).stream().map(Pair::target).toList());
  }

  @Test
  void marksTheOutputsOfTheNetwork() throws Exception {
    my(
        dump("Relu", "relu"),
        dump("Cast", "cast"),
        dump("NetOutput", "Node_Output"),
        dump("Add", "add"));
    golden(npy("relu", 0), npy("g", 0));
    graph
        .networkOutputs("g:0:tensor")
        .plain("relu", "Relu", 1)
        .op("cast", "Cast", 2)
        .inputs("relu:0")
        .originals()
        .output()
        .end()
        .op("add", "Add", 3)
        .originals("g")
        .output("g", 0)
        .end()
        .op("Node_Output", "NetOutput", 4)
        .inputs("cast:0")
        .originals()
        .end();

    assertEquals(
        List.of("relu:output:0", "cast:output:0", "add:output:0", "Node_Output:input:0"),
        Dumps.pairs(pairing(Selection.ALL), 1, 1).stream()
            .filter(Pair::networkOutput)
            .map(Pair::tensorIndex)
            .toList());
  }

  @Test
  void choosesByNumberNameAndRange() throws Exception {
    my(dump("Relu", "r"));
    golden(npy("r", 0));
    for (int i = 0; i < 8; i++) {
      graph.op("n" + i, "Relu", i).originals(i < 2 ? "shared" : "g" + i).output().end();
    }

    assertEquals(List.of(0, 3, 5), indexes("1,n4,g6", ""));
    assertEquals(List.of(1, 2, 3), indexes("", "2:4"));
    assertEquals(List.of(0, 2, 4, 6), indexes("", "1,-1,2"));
    assertEquals(List.of(4, 5, 6), indexes("", "g5:"));
    assertEquals(List.of(0, 1, 2), indexes("", ":3"));
  }

  private List<Integer> indexes(String select, String range) throws Exception {
    Selection selection =
        Selection.of(Optional.of(select), Optional.of(range).filter(text -> !text.isEmpty()));
    return pairing(selection).matches().stream()
        .map(match -> match.labels().index())
        .distinct()
        .toList();
  }

  @Test
  void listsFilesThatTheGraphDoesNotHave() throws Exception {
    my(dump("Relu", "r"), dump("Relu", "stranger"));
    golden(npy("r", 0), npy("r", 7), npy("foreign", 0));
    graph.op("r", "Relu", 1).output("r", 0).end();

    assertEquals(
        List.of("true stranger GRAPH", "false foreign GRAPH", "false r FUSED"),
        pairing(Selection.ALL).leftOver().stream()
            .map(left -> left.mine() + " " + name(left.file()) + " " + left.why())
            .toList());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("^(Relu\\.)?(\\w+)\\..*$", "$2");
  }

  @Test
  void comparesConvertedDumpsWithGoldenOnes() throws Exception {
    my(dump("Relu", "r") + ".input.0.npy", dump("Relu", "r") + ".output.0.npy");
    golden(npy("r", 0), npy("x", 0));
    graph.plain("x", "Data", 0).plain("r", "Relu", 1, "x:0");

    assertEquals(
        List.of(
            "1 Relu r|r r:input:0 -> " + npy("x", 0), "1 Relu r|r r:output:0 -> " + npy("r", 0)),
        rows(0, 0).subList(1, 3));
  }
}
