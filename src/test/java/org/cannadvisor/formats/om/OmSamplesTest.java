package org.cannadvisor.formats.om;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cannadvisor.formats.InMemory;
import org.junit.jupiter.api.Test;

/** Real models, with what a correct reader must find in them. */
class OmSamplesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  @Test
  void readsModelOfTheFirstLargeGeneration() throws IOException {
    OmFile om = om("001-hh_om.om");
    OmHeader header = om.header().orElseThrow();
    OmModel model = om.root().orElseThrow();
    List<OmOperator> operators = model.graphs().get(0).operators();

    assertEquals(List.of(), om.flaws());
    assertTrue(om.isComplete());
    assertEquals(0x20000000L, header.version());
    assertEquals(1, header.models());
    assertFalse(header.large());
    assertEquals(
        List.of("0/154630", "1/386560", "3/64667", "2/12828"),
        om.tables().get(0).partitions().stream().map(p -> p.type() + "/" + p.size()).toList());
    assertEquals(List.of(386560L, 64667L, 0L, 12828L), model.attributes().wholes("om_info_list"));
    assertEquals("1.80.T15.0.B156", model.attributes().text("atc_version"));
    assertEquals("1.80.T15.0.B156", model.attributes().text("opp_version"));
    assertEquals("Ascend310", model.attributes().text("soc_version"));
    assertTrue(
        model
            .attributes()
            .text("atc_cmdline")
            .replaceAll("=/\\w+/", "=")
            .endsWith(
                "--model=VAE_final/hh.pb --framework=3 --output=VAE_final/hh_om"
                    + " --soc_version=Ascend310 --input_shape=input:100,784"));
    assertEquals(
        List.of("generation/output:0"), model.attributes().words("attr_model_out_nodes_name"));
    assertEquals("hh_om_0", model.graphs().get(0).name());
    assertEquals(46, operators.size());
    assertEquals(17, types(operators).size());
    assertEquals(17, types(operators).get("Const"));
    assertEquals(7, types(operators).get("TransData"));
    assertEquals(3, types(operators).get("Cast"));
    assertEquals(3, types(operators).get("MatMulV2"));
    assertEquals(2, types(operators).get("Conv2D"));
    OmOperator input = only(operators, "Data");
    assertEquals("input", input.name());
    assertEquals("float32", input.inputTensors().get(0).dtype());
    assertEquals(List.of(100L, 784L), input.inputTensors().get(0).shape());
    assertFalse(input.attributes().has("index"));
    OmOperator output = only(operators, "NetOutput");
    assertEquals(List.of("trans_Cast_35:0"), output.inputs());
    assertEquals(List.of(100L, 28L, 28L, 1L), output.inputTensors().get(0).shape());
    assertEquals(
        List.of("recognition/d_h1/add", "recognition/d_h1/Conv2D"),
        named(operators, "recognition/d_h1/Conv2D")
            .attributes()
            .words("_datadump_original_op_names"));
    assertEquals(
        Map.of(
            "AutomaticUbFusion", 2L,
            "TbeFullyconnectionElemwiseDequantFusionPass", 2L,
            "TbeDxElemwisePass", 1L),
        operators.stream()
            .flatMap(o -> o.attributes().words("pass_name").stream())
            .collect(groupingBy(pass -> pass, counting())));
    assertEquals(
        1,
        operators.stream()
            .filter(
                o -> o.attributes().text("_ge_attr_op_kernel_lib_name").equals("aicpu_tf_kernel"))
            .count());
    assertEquals(
        Map.of("float16", 38L, "float32", 3L, "int32", 1L),
        operators.stream()
            .flatMap(o -> o.outputTensors().stream())
            .collect(groupingBy(OmTensor::dtype, counting())));
    OmTensor constant =
        named(operators, "dynamic_const_5478_22").attributes().constant("value").orElseThrow();
    assertEquals("float16", constant.dtype());
    assertEquals(List.of(16L), constant.shape());
    OmPartition weights = om.weights().orElseThrow();
    assertTrue(
        operators.stream()
            .flatMap(o -> o.attributes().constant("value").stream())
            .allMatch(t -> t.weightOffset() + t.weightSize() <= weights.size()));
  }

  @Test
  void readsModelsThatAreNumberedTwice() throws IOException {
    OmFile om = om("003-dynamic_and_static_graph_without_unfold.om");
    OmHeader header = om.header().orElseThrow();
    OmModel root = om.root().orElseThrow();

    assertEquals(List.of(), om.flaws());
    assertTrue(header.dynamic());
    assertEquals(3, header.models());
    assertEquals(List.of(256L, 9092L, 12557L), om.tables().stream().map(OmTable::offset).toList());
    assertEquals(List.of(6, 4, 4), root.graphs().stream().map(g -> g.operators().size()).toList());
    assertTrue(root.attributes().has("atc_cmdline"));
    assertEquals("", root.attributes().text("atc_cmdline"));
    assertEquals("6.4.T5.0.B121", root.attributes().text("opp_version"));
    assertEquals("linux", root.attributes().text("host_env_os"));
    assertEquals("x86_64", root.attributes().text("host_env_cpu"));
    assertFalse(root.attributes().has("soc_version"));
    assertEquals(
        List.of(4, 4),
        om.models().subList(1, 3).stream()
            .map(inner -> inner.graphs().get(0).operators().size())
            .toList());
    List<OmOperator> inner = om.models().get(1).graphs().get(0).operators();
    Attributes constant = named(inner, "const_1").attributes();
    assertTrue(
        constant.names().containsAll(List.of("index", "_parent_node_index", "value")),
        constant::toString);
    assertEquals(
        "aicpu_ascend_kernel",
        named(inner, "add").attributes().text("_ge_attr_op_kernel_lib_name"));
  }

  @Test
  void readsSmallModelOfTheNewestGeneration() throws IOException {
    OmFile om = om("004-root_model.om");
    OmModel root = om.root().orElseThrow();

    assertEquals(List.of(), om.flaws());
    assertTrue(om.header().orElseThrow().large());
    assertEquals(
        List.of("8/140", "0/1798", "2/16"),
        om.tables().get(0).partitions().stream().map(p -> p.type() + "/" + p.size()).toList());
    assertEquals(
        List.of("Data", "FakeOpNpu", "NetOutput"),
        root.graphs().get(0).operators().stream().map(OmOperator::type).sorted().toList());
    OmPort input = om.ports().get(0);
    OmPort output = om.ports().get(1);
    assertTrue(input.input());
    assertEquals("_arg_0", input.name());
    assertEquals("int32", input.dtype());
    assertEquals(List.of(16L), input.shape());
    assertEquals(2, input.format());
    assertFalse(output.input());
    assertEquals("output_0_out_0", output.name());
    assertEquals("int32", output.dtype());
    assertEquals(List.of(-1L), output.shape());
    assertEquals("", root.attributes().text("atc_cmdline"));
    assertEquals("", root.attributes().text("opp_version"));
  }

  @Test
  void readsJson() throws IOException {
    OmModel model = OmTexts.json(text("graph", "004-om_model.json"), name -> true);
    List<OmOperator> operators = model.graphs().get(0).operators();

    assertTrue(model.isComplete());
    assertEquals("Ascend310", model.attributes().text("soc_version"));
    assertEquals("1.82.22.2.220", model.attributes().text("opp_version"));
    assertEquals(19, operators.size());
    assertEquals(5, types(operators).get("Cast"));
    assertEquals(2, types(operators).get("Data"));
    OmOperator cast = named(operators, "trans_Cast_0");
    assertEquals(List.of("boxes_all:0"), cast.inputs());
    assertEquals(0, cast.attributes().whole("SrcT").orElse(-1));
    assertEquals(1, cast.attributes().whole("DstT").orElse(-1));
    assertTrue(cast.attributes().has("_datadump_original_op_names"));
    assertEquals(List.of(), cast.attributes().words("_datadump_original_op_names"));
    OmTensor boxes = named(operators, "boxes_all").inputTensors().get(0);
    assertEquals("float32", boxes.dtype());
    assertEquals("NCHW", boxes.layout());
    assertEquals(List.of(1000L, 80L, 4L), boxes.shape());
  }

  @Test
  void readsJsonOfQuantizedModel() throws IOException {
    OmModel model = OmTexts.json(text("graph", "006-nuq_files_resnet50_om_model.json"), n -> true);

    assertTrue(model.isComplete());
    assertEquals(List.of("prob"), model.attributes().words("attr_model_out_nodes_name"));
    assertEquals(40, model.graphs().get(0).operators().size());
    OmTensor data = only(model.graphs().get(0).operators(), "Data").inputTensors().get(0);
    assertEquals("float16", data.dtype());
  }

  @Test
  void readsTextThatIsCutOff() throws IOException {
    OmModel model =
        OmTexts.protobuf(
            text("graph", "001-raph_optimizer_ge_proto_00026_afterUBMatch.txt"), n -> true);
    List<OmOperator> operators = model.graphs().get(0).operators();

    assertFalse(model.isComplete());
    assertEquals("partition0_rank1_new_sub_graph1", model.graphs().get(0).name());
    OmOperator aipp = only(operators, "Aipp");
    Attributes settings = aipp.attributes().group("aipp");
    assertEquals("data_0_huawei_aipp", aipp.name());
    assertEquals(1, settings.whole("aipp_mode").orElse(-1));
    assertEquals(1, settings.whole("input_format").orElse(-1));
    assertEquals(104, settings.whole("mean_chn_0").orElse(-1));
    assertEquals(298, settings.whole("matrix_r0c0").orElse(-1));
    assertTrue(
        aipp.attributes()
            .text("aipp_config_path")
            .startsWith("{\"aipp_mode\":\"static\",\"csc_switch\":true,"));
  }

  @Test
  void readsTextOfAnotherStage() throws IOException {
    OmModel model =
        OmTexts.protobuf(
            text("graph", "003-0015_OptimizeQuantGraph_FeGraphFusionAfter.txt"), n -> true);

    assertFalse(model.isComplete());
    assertEquals("ResNet-50", model.graphs().get(0).name());
    OmTensor data = only(model.graphs().get(0).operators(), "Data").inputTensors().get(0);
    assertEquals("uint8", data.dtype());
    assertEquals(List.of(1L, 224L, 224L, 3L), data.shape());
  }

  private static Map<String, Long> types(List<OmOperator> operators) {
    return operators.stream().collect(groupingBy(OmOperator::type, counting()));
  }

  private static OmOperator only(List<OmOperator> operators, String type) {
    return operators.stream().filter(o -> o.type().equals(type)).findFirst().orElseThrow();
  }

  private static OmOperator named(List<OmOperator> operators, String name) {
    return operators.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private static OmFile om(String name) throws IOException {
    Path file = SAMPLES.resolve("om").resolve(name);
    assumeTrue(Files.exists(file), "no samples beside the project: " + file);
    return OmFileReader.read(new InMemory(Files.readAllBytes(file)), attribute -> true);
  }

  private static String text(String folder, String name) throws IOException {
    Path file = SAMPLES.resolve(folder).resolve(name);
    assumeTrue(Files.exists(file), "no samples beside the project: " + file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
