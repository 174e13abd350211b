package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.ExportMode;
import org.cannadvisor.model.ExportedInput;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GraphEdit;
import org.junit.jupiter.api.Test;

final class ExportReaderTest {

  private static List<String> said(String name, String content) {
    var reader = new ExportReader();
    var text = new SourceText(name, content);
    return reader.recognises(text)
        ? reader.read(text).facts().stream().map(ExportReaderTest::shown).toList()
        : List.of("not recognised");
  }

  private static String shown(Fact fact) {
    String at = " @" + fact.at().line();
    if (fact instanceof GraphEdit edit) {
      return edit.how() + " " + edit.source() + " -> " + edit.target() + at;
    }
    if (fact instanceof CodeSlip slip) {
      return slip.what() + at;
    }
    if (fact instanceof ExportedInput input) {
      return input.dtype() + at;
    }
    return fact instanceof ExportMode mode ? mode.mode() + at : fact.toString();
  }

  @Test
  void aTraceKeepsTheModeThatTheNetworkIsIn() {
    String load = "net = Net()\nnet.load_state_dict(torch.load('a.pth'))\n";
    String trace = "ts = torch.jit.trace(net, x)\n";

    assertEquals(List.of("AS_IT_IS @3"), said("ts.py", load + trace));
    assertEquals(List.of("EVALUATION @3"), said("ts.py", load + "net.eval()\n" + trace));
    assertEquals(
        List.of(),
        said("ts.py", "net = AutoModel.from_pretrained('bert', torchscript=True)\n" + trace));
  }

  @Test
  void readsCommandsThatMakeOneGraphOfAnother() {
    assertEquals(
        List.of(
            "SIMPLIFIED net.onnx -> net_sim.onnx @2",
            "SCRIPT net_sim.onnx -> net_cut.onnx @3",
            "SIMPLIFIED a.onnx -> b.onnx @4",
            "SCRIPT in.onnx -> out.onnx @5"),
        said(
            "build.sh",
            """
            # python3 -m onnxsim old.onnx older.onnx
            python3 -m onnxsim ./model/net.onnx model/net_sim.onnx --overwrite-input-shape 1,3,224,224
            python3.9 tools/cut.py model/net_sim.onnx model/net_cut.onnx && echo done
            onnxsim a.onnx b.onnx
            python edit.py --input=in.onnx --output=out.onnx > edit.log
            """));
  }

  @Test
  void readsCommandsInListsQuotesAndOverSeveralLines() {
    assertEquals(
        List.of(
            "SIMPLIFIED net.onnx -> net_sim.onnx @1",
            "SCRIPT net_sim.onnx -> net_opt.onnx @2",
            "SCRIPT a.onnx -> b.onnx @3",
            "SCRIPT in.onnx -> out.onnx @4"),
        said(
            "README.md",
            """
            2. `python3 -m onnxsim net.onnx net_sim.onnx`
            3. `python3 modify.py net_sim.onnx net_opt.onnx`，得到 net_opt.onnx
            - 改图：`python fix.py -m1 a.onnx -m2 b.onnx`
            python3 edit.py \\
                --input in.onnx \\
                --output out.onnx
            """));
  }

  @Test
  void aLoopStandsForOneCommandWithEachOfItsValues() {
    assertEquals(
        List.of(
            "SIMPLIFIED net.onnx -> net_bs1.onnx @2", "SIMPLIFIED net.onnx -> net_bs16.onnx @2"),
        said(
            "build.sh",
            "for bs in 1 16; do\n"
                + "  onnxsim net.onnx net_bs${bs}.onnx --input-shape ${bs},3\n"
                + "done\n"));
  }

  @Test
  void findsNodesThatAnEditSeeksByTheNumbersOfOneExport() {
    String load = "import onnx\nmodel = onnx.load(args.path)\n";

    assertEquals(List.of("NODE_BY_NUMBER @3"), said("e.py", load + "n = model.graph.node[240]\n"));
    assertEquals(
        List.of("NODE_BY_NUMBER @4"),
        said("e.py", load + "at = 344\nmodel.graph.node.remove(model.graph.node[at])\n"));
    assertEquals(
        List.of("NODE_BY_NUMBER @2"),
        said("e.py", "g = OnnxGraph.parse(path)\ng.remove('p2o.Add.16')\n"));
    assertEquals(
        List.of("NODE_BY_NUMBER @2"),
        said("e.py", "g = OnnxGraph.parse(path)\nclip = g['/head/Clip_3']\n"));
    assertEquals(
        List.of("NODE_BY_NUMBER @3"), said("e.py", load + "if '1005' in node.input:\n    pass\n"));
  }

  @Test
  void nodesThatAreWalkedOrMadeAreNotSoughtByNumber() {
    String load = "import onnx\nmodel = onnx.load(args.path)\n";

    assertEquals(
        List.of("not recognised"),
        said("e.py", load + "for i in range(len(g.node)):\n    n = model.graph.node[i]\n"));
    assertEquals(
        List.of("not recognised"),
        said("e.py", load + "node = helper.make_node('Cast', ['x'], ['y'], name='Cast_99')\n"));
    assertEquals(List.of("not recognised"), said("e.py", "layer = net['Conv_12']\n"));
  }

  @Test
  void findsConstantsThatAnEditMakesAnew() {
    String parse = "g = OnnxGraph.parse(path)\n";

    assertEquals(
        List.of("CONSTANT_REMADE @2"),
        said("e.py", parse + "g[mul].value = np.squeeze(g[mul].value)\n"));
    assertEquals(
        List.of("CONSTANT_REMADE @2"),
        said("e.py", parse + "index = np.tile(index.reshape(1, -1), bs)\n"));
    assertEquals(
        List.of("CONSTANT_REMADE @2"),
        said("e.py", "import onnx.numpy_helper as numpy_helper\ninit.raw_data = w.tobytes()\n"));
    assertEquals(List.of("not recognised"), said("e.py", "x = np.tile(x, 3)\n"));
  }

  @Test
  void tellsTheTypeOfWhatANetworkIsExportedWith() {
    String export = "torch.onnx.export(net, %s, 'a.onnx', opset_version=11)\n";

    assertEquals(
        List.of("int64 @1"),
        said(
            "e.py",
            "ids = torch.ones(1, 128, dtype=torch.long)\n"
                + "mask = torch.zeros((1, 128), dtype=torch.int64)\n"
                + export.formatted("(ids, mask)")));
    assertEquals(
        List.of("float32 @1"),
        said("e.py", "x = torch.randn(1, 3, 8, 8).to(device)\n" + export.formatted("x")));
    assertEquals(
        List.of("int64 @1"),
        said("e.py", "dummy = torch.randint(0, 9, (1, 8))\n" + export.formatted("args=(dummy,)")));
  }

  @Test
  void typesThatAreMixedCastOrMadeElsewhereAreNotTold() {
    String export = "torch.onnx.export(net, %s, 'a.onnx')\n";

    assertEquals(
        List.of(),
        said(
            "e.py",
            "a = torch.ones(1, dtype=torch.long)\nb = torch.ones(1)\n"
                + export.formatted("(a, b)")));
    assertEquals(List.of(), said("e.py", "x = torch.randn(1, 3).half()\n" + export.formatted("x")));
    assertEquals(
        List.of(), said("e.py", "x = torch.randn(1)\nx = prepare(x)\n" + export.formatted("x")));
    assertEquals(List.of(), said("e.py", export.formatted("make_input()")));
  }

  @Test
  void leavesAloneWhatOnlyNamesTwoGraphs() {
    assertEquals(List.of("not recognised"), said("run.sh", "cp net.onnx net_old.onnx\n"));
    assertEquals(
        List.of("not recognised"),
        said("README.md", "Compare net.onnx with net_sim.onnx, both made by python3.\n"));
    assertEquals(
        List.of("not recognised"), said("run.sh", "python3 check.py a.onnx b.onnx c.onnx\n"));
  }

  @Test
  void readsAScriptThatRewiresAGraph() {
    assertEquals(
        List.of("SCRIPT reid.onnx -> reid_trim.onnx @5"),
        said(
            "trim.py",
            """
            import onnx
            model = onnx.load("reid.onnx")
            for node in [n for n in model.graph.node if n.op_type == "Identity"]:
                model.graph.node.remove(node)
            onnx.save(model, "out/reid_trim.onnx")
            """));
  }

  @Test
  void readsTheModeOfAnExport() {
    String export = "torch.onnx.export(net, x, 'net.onnx', training=%s)\n";

    assertEquals(
        List.of("TRAINING @1"),
        said("export.py", export.formatted("torch.onnx.TrainingMode.TRAINING")));
    assertEquals(
        List.of("AS_IT_IS @1"), said("export.py", export.formatted("TrainingMode.PRESERVE")));
    assertEquals(
        List.of("EVALUATION @1", "EVALUATION @2"),
        said("export.py", "net.eval()\n" + export.formatted("TrainingMode.PRESERVE")));
    assertEquals(List.of(), said("export.py", "torch.onnx.export(net, x, 'net.onnx')\n"));
  }

  @Test
  void takesTimeThatGrowsWithTheTextAlone() {
    String words = "python a.onnx ".repeat(70_000);
    String lines = ("python x.py " + "a.onnx/".repeat(100) + "\n").repeat(1_400);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertFalse(new ExportReader().recognises(new SourceText("a.sh", words)));
          assertFalse(new ExportReader().recognises(new SourceText("a.md", lines)));
          assertTrue(
              new ExportReader()
                  .recognises(new SourceText("a.py", "jit.trace(" + "onnx.load('".repeat(90_000))));
        });
  }
}
