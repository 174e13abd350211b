package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.dump.DumpBytes;
import org.cannadvisor.formats.framework.proto.FrameworkProto.OnnxTensor;
import org.cannadvisor.formats.npy.NpyBytes;
import org.cannadvisor.formats.tensor.ElementType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} from the command line to its files. */
final class CompareCommandTest {

  private static final List<Long> NCHW = List.of(1L, 2L, 1L, 2L);

  @TempDir private Path folder;
  private Path my;
  private Path golden;

  @BeforeEach
  void makeFolders() throws IOException {
    my = Files.createDirectory(folder.resolve("my"));
    golden = Files.createDirectory(folder.resolve("golden"));
  }

  @Test
  void twoArrays() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(4L), 1, 2, 3, 4);
    Path other = array(golden.resolve("b.npy"), List.of(4L), 1, 2, 3, 5);

    CommandLineRun run = compare(mine, other);

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("CosineSimilarity           0.993999"), run.out());
    assertTrue(run.out().contains("The largest error is at element 3"), run.out());
  }

  @Test
  void aDirectoryByItsGraph() throws IOException {
    dump("Conv2D.fused.1.2.1700000000000001", 1, 2, 3, 4);
    array(golden.resolve("conv.0.1700000000000001.npy"), NCHW, 1, 2, 3, 40);
    Path graph = folder.resolve("model.json");
    Files.writeString(
        graph,
        """
        {"name": "m", "attr": [{"key": "attr_model_out_nodes_name",
           "value": {"list": {"s": ["conv:0"]}}}],
         "graph": [{"name": "g", "op": [{"name": "fused", "type": "Conv2D", "id": 5,
           "attr": [{"key": "_datadump_original_op_names", "value": {"list": {"s": ["conv"]}}}],
           "output_desc": [{"dtype": "DT_FLOAT", "layout": "NC1HWC0", "attr": [
             {"key": "_datadump_origin_name", "value": {"s": "conv"}},
             {"key": "_datadump_origin_output_index", "value": {"i": 0}},
             {"key": "_datadump_origin_format", "value": {"s": "NCHW"}},
             {"key": "origin_shape", "value": {"list": {"i": [1, 2, 1, 2]}}}]}]}]}]}
        """);
    Path results = folder.resolve("results");

    CommandLineRun run =
        compare(my, golden, "--graph", graph.toString(), "-o", results.toString(), "--stamp", "1");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("First divergence:\n  fused:output:0 (Conv2D)"), run.out());
    List<String> table = Files.readAllLines(results.resolve("result_1.csv"), UTF_8);
    assertTrue(table.get(0).startsWith("Index,OpSequence,OpType,NPUDump,DataType,GroundTruth"));
    assertTrue(
        table.get(1).startsWith("0,5,Conv2D,fused,float32,conv,float32,fused:output:0"),
        table.get(1));
    JsonNode row =
        new ObjectMapper().readTree(results.resolve("result_1.json").toFile()).at("/rows/0");
    assertEquals(36.0, row.at("/metrics/MaxAbsoluteError").asDouble());
    assertEquals(3, row.at("/worstElement").asInt());
  }

  @Test
  void aDamagedFileIsOneRow() throws IOException {
    array(my.resolve("a.0.1.npy"), List.of(2L), 1, 2);
    array(my.resolve("b.0.1.npy"), List.of(2L), 1, 2);
    array(golden.resolve("a.0.1.npy"), List.of(2L), 1, 2);
    Files.writeString(golden.resolve("b.0.1.npy"), "nothing of that kind");

    CommandLineRun run = compare(my, golden);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("1 of 2 tensors compared, 0 off"), run.out());
    assertTrue(run.out().contains("Not compared (1):"), run.out());
  }

  @Test
  void headersThatClaimTooMuchAreRefused() throws IOException {
    Path mine = my.resolve("a.npy");
    Files.write(
        mine,
        NpyBytes.file(
            1,
            "{'descr': '<f4', 'fortran_order': False, 'shape': (1099511627776, 1099511627776)}",
            new byte[8]));
    Path other = array(golden.resolve("b.npy"), List.of(2L), 1, 2);

    CommandLineRun run = compare(mine, other);

    assertTrue(run.out().contains("0 of 1 tensors compared"), run.out() + run.err());
    assertTrue(run.out().contains("has more elements than any file"), run.out());
  }

  @Test
  void rawValuesTakeTheFormOfTheirCounterpart() throws IOException {
    Path mine = my.resolve("out.bin");
    Files.write(mine, floats(1, 2, 3));
    Path other = array(golden.resolve("b.npy"), List.of(1L, 3L), 1, 2, 3);

    CommandLineRun run = compare(mine, other);

    assertTrue(run.out().startsWith("1 of 1 tensors compared, 0 off"), run.out() + run.err());
  }

  @Test
  void rawValuesOfAnotherSizeNeedAType() throws IOException {
    Path mine = my.resolve("out.bin");
    Files.write(mine, new byte[] {0, 60, 0, 64});
    Path other = array(golden.resolve("b.npy"), List.of(2L), 1, 2);

    assertTrue(compare(mine, other).out().contains("Maybe give it with --dtype"));
    assertTrue(
        compare(mine, other, "--dtype", "float16").out().startsWith("1 of 1 tensors compared, 0"));
  }

  @Test
  void goldenTensorsAsProtobuf() throws IOException {
    OnnxTensor tensor =
        OnnxTensor.newBuilder().setDataType(1).addDims(2).addFloatData(1).addFloatData(2).build();
    DumpBytes dump = new DumpBytes("b", 1).output(ElementType.FLOAT, 2, List.of(2L), floats(1, -2));
    array(my.resolve("a.0.1.npy"), List.of(2L), 1, 2);
    array(my.resolve("b.0.1.npy"), List.of(2L), 1, 2);
    Files.write(golden.resolve("a.0.1.pb"), tensor.toByteArray());
    Files.write(golden.resolve("b.0.1.pb"), dump.bytes());

    String out = compare(my, golden).out();

    assertTrue(out.startsWith("2 of 2 tensors compared, 1 off"), out);
    assertTrue(out.contains("First divergence:\n  b"), out);
  }

  @Test
  void onlyTheFirstElements() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(3L), 1, 2, 9);
    Path other = array(golden.resolve("b.npy"), List.of(3L), 1, 2, 3);

    CommandLineRun run = compare(mine, other, "--max-elements", "2", "-o", folder.toString());

    assertTrue(run.out().startsWith("1 of 1 tensors compared, 0 off"), run.out());
  }

  @Test
  void namesCannotBecomeFormulas() throws IOException {
    array(my.resolve("a.npy"), List.of(2L), 1, 2);
    Path mine = Files.move(my.resolve("a.npy"), my.resolve("=cmd.npy"));
    Path other = array(golden.resolve("b.npy"), List.of(2L), 1, 2);

    compare(mine, other, "-o", folder.toString(), "--stamp", "x");

    String table = Files.readString(folder.resolve("result_x.csv"));
    assertTrue(table.contains(",'=cmd.npy,"), table);
  }

  @Test
  void wrongUsageSaysWhatIsExpected() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(2L), 1, 2);

    CommandLineRun absent = compare(mine, folder.resolve("nowhere.npy"));
    CommandLineRun metric = compare(mine, mine, "--metric", "Cosine");
    CommandLineRun mixed = compare(mine, golden);

    assertEquals(ExitCode.USAGE, absent.code());
    assertTrue(absent.err().contains("nowhere.npy does not exist"), absent.err());
    assertEquals(ExitCode.USAGE, metric.code());
    assertTrue(metric.err().contains("numbers 0 to 9 at --metric"), metric.err());
    assertEquals(ExitCode.USAGE, mixed.code());
    assertTrue(mixed.err().contains("two files or two directories"), mixed.err());
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(2L), 1, 2);

    CommandLineRun run = compare(mine, mine, "-o", mine.resolve("below").toString());

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("Cannot write"), run.err());
  }

  /**
   * x → a (good) → b (off, of a and a constant) → c (off because b is); d takes what nobody has.
   */
  @Test
  void theErrorComesFromTheOperatorWhoseInputsAreGood() throws IOException {
    Path graph = folder.resolve("model.json");
    Files.writeString(
        graph,
        "{\"name\": \"m\", \"graph\": [{\"name\": \"g\", \"op\": ["
            + operator("w", "Const", 0, "")
            + ","
            + operator("a", "Relu", 1, "")
            + ","
            + operator("b", "MatMul", 2, "\"a:0\", \"w:0\"")
            + ","
            + operator("c", "Relu", 3, "\"b:0\"")
            + ","
            + operator("e", "Relu", 4, "\"a:0\"")
            + ","
            + operator("d", "Relu", 5, "\"e:0\"")
            + "]}]}");
    flat("Relu.a", 1, 2, 3);
    flat("MatMul.b", 1, 2, -3);
    flat("Relu.c", -1, 2, 3);
    flat("Relu.d", 1, -2, 3);
    for (String name : List.of("a", "b", "c", "d")) {
      array(golden.resolve(name + ".0.1700000000000001.npy"), List.of(3L), 1, 2, 3);
    }
    Path results = folder.resolve("results");

    CommandLineRun run =
        compare(my, golden, "--graph", graph.toString(), "-o", results.toString(), "--stamp", "1");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                "By the graph the error comes into being here (inputs are good):\n"
                    + "  b:output:0 (MatMul)"),
        run.out());
    JsonNode json = new ObjectMapper().readTree(results.resolve("result_1.json").toFile());
    assertEquals("[\"b:output:0\"]", json.get("origins").toString());
    assertEquals("[\"d:output:0\"]", json.get("possibleOrigins").toString());
  }

  private static String operator(String name, String type, int id, String inputs) {
    return """
        {"name": "%s", "type": "%s", "id": %d, "input": [%s],
         "attr": [{"key": "_datadump_original_op_names", "value": {"list": {"s": ["%s"]}}}],
         "output_desc": [{"dtype": "DT_FLOAT", "layout": "ND", "attr": [
           {"key": "_datadump_origin_name", "value": {"s": "%s"}},
           {"key": "_datadump_origin_output_index", "value": {"i": 0}},
           {"key": "_datadump_origin_format", "value": {"s": "ND"}}]}]}
        """
        .formatted(name, type, id, inputs, name, name);
  }

  private void flat(String name, float... values) throws IOException {
    List<Long> dims = List.of((long) values.length);
    Files.write(
        my.resolve(name + ".1.2.1700000000000001"),
        new DumpBytes(name, 1).output(1, 2, dims, dims, "", floats(values)).bytes());
  }

  @Test
  void looksCloselyAtTheWorst() throws IOException {
    for (String name : List.of("a", "b")) {
      array(my.resolve(name + ".npy"), List.of(2L, 2L), 1, 2, 3, name.equals("a") ? 4 : 9);
      array(golden.resolve(name + ".npy"), List.of(2L, 2L), 1, 2, 3, 4);
    }
    Path results = folder.resolve("results");

    CommandLineRun run =
        compare(my, golden, "--top", "1", "--top-k", "1", "-o", results.toString(), "--stamp", "1");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("75.00 % within tolerance (rtol 1e-05, atol 1e-08)"), run.out());
    assertTrue(run.out().contains("[1,1]                                    9"), run.out());
    JsonNode details =
        new ObjectMapper().readTree(results.resolve("result_1.json").toFile()).get("details");
    assertEquals(1, details.size());
    assertEquals(3, details.at("/0/largest/0/element").asInt());
    assertEquals(9, details.at("/0/largest/0/my").asInt());
    assertEquals(3, details.at("/0/withinTolerance").asInt());
    assertEquals(1.0, details.at("/0/topK/same").asDouble());
  }

  @Test
  void aToleranceAsksToLook() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(2L), 1, 3);
    Path other = array(golden.resolve("a.npy"), List.of(2L), 1, 2);

    assertTrue(compare(mine, other, "--atol", "1").out().contains("100.00 % within tolerance"));
    assertEquals(ExitCode.USAGE, compare(mine, other, "--rtol", "-1").code());
  }

  @Test
  void foldersOfDumpsAreFoundBelow() throws IOException {
    Path mine = Files.createDirectories(my.resolve("20260101/0/net/1/7"));
    Path other = Files.createDirectories(golden.resolve("20260102/0/net/4/7"));
    array(mine.resolve("a.npy"), List.of(2L), 1, 2);
    array(other.resolve("a.npy"), List.of(2L), 1, 2);

    CommandLineRun run = compare(my, golden);

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("1 of 1 tensors compared, 0 off"), run.out());
  }

  @Test
  void severalModelsHaveATableEach() throws IOException {
    for (String model : List.of("0/det/1", "0/rec/2")) {
      for (Path side : List.of(my, golden)) {
        Path leaf = Files.createDirectories(side.resolve("20260101").resolve(model).resolve("7"));
        array(leaf.resolve("a.npy"), List.of(2L), 1, 2);
      }
    }
    Path lonely = Files.createDirectories(my.resolve("20260101/1/det/1/7"));
    array(lonely.resolve("a.npy"), List.of(2L), 1, 2);
    Path results = folder.resolve("results");

    CommandLineRun run = compare(my, golden, "-o", results.toString(), "--stamp", "1");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(Files.exists(results.resolve("0_det_7_result_1.csv")));
    assertTrue(Files.exists(results.resolve("0_rec_7_result_1.json")));
    assertTrue(run.out().contains("Folders not compared: " + lonely), run.out());
  }

  @Test
  void ofSeveralStepsTheLastOne() throws IOException {
    for (String step : List.of("9", "10")) {
      Path leaf = Files.createDirectories(my.resolve("0/det/1").resolve(step));
      array(leaf.resolve("a.npy"), List.of(2L), 1, step.equals("10") ? 2 : 5);
    }
    array(golden.resolve("a.npy"), List.of(2L), 1, 2);

    assertTrue(compare(my, golden).out().startsWith("1 of 1 tensors compared, 0 off"));
  }

  @Test
  void foldersOfOtherNamesAreNotCompared() throws IOException {
    for (String leaf : List.of("my/0/a/1/7", "my/0/b/1/7", "golden/0/c/1/7", "golden/0/d/1/7")) {
      array(Files.createDirectories(folder.resolve(leaf)).resolve("a.npy"), List.of(2L), 1, 2);
    }

    CommandLineRun run = compare(my, golden);

    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("found 0_a_7, 0_b_7 in"), run.err());
  }

  @Test
  void manyTinyFiles() throws IOException {
    int count = 2_000;
    for (int i = 0; i < count; i++) {
      array(my.resolve("op" + i + ".npy"), List.of(2L), 1, i);
      array(golden.resolve("op" + i + ".npy"), List.of(2L), 1, i == 1234 ? -i : i);
    }

    String out = compare(my, golden).out();

    assertTrue(out.startsWith(count + " of " + count + " tensors compared, 1 off"), out);
    assertTrue(out.contains("First divergence:\n  op1234"), out);
  }

  @Test
  void speaksChinese() throws IOException {
    Path mine = array(my.resolve("a.npy"), List.of(2L), 1, 2);

    String out = CommandLineRun.of("compare", mine + "", mine + "", "--lang", "zh").out();

    assertTrue(out.startsWith("比对了 1 / 1 个 tensor，0 个不达标"), out);
  }

  private void dump(String name, float... values) throws IOException {
    float[] padded = new float[16 * values.length / 2];
    for (int c = 0; c < 2; c++) {
      for (int w = 0; w < 2; w++) {
        padded[w * 16 + c] = values[c * 2 + w];
      }
    }
    Files.write(
        my.resolve(name),
        new DumpBytes("fused", 1)
            .output(1, 3, List.of(1L, 1L, 1L, 2L, 16L), NCHW, "", floats(padded))
            .bytes());
  }

  private static Path array(Path file, List<Long> dims, float... values) throws IOException {
    return Files.write(file, NpyBytes.floats(dims.stream().map(Long::intValue).toList(), values));
  }

  private static CommandLineRun compare(Path my, Path golden, String... options) {
    List<String> words = new ArrayList<>(List.of("compare", my + "", golden + ""));
    words.addAll(List.of(options));
    words.addAll(List.of("--lang", "en"));
    return CommandLineRun.of(words.toArray(new String[0]));
  }

  private static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }
}
