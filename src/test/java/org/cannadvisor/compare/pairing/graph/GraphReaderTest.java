package org.cannadvisor.compare.pairing.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.formats.DamagedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real graphs, and files that are none. */
class GraphReaderTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  @TempDir Path temporary;

  private static Graph sample(String name) throws Exception {
    Path file = SAMPLES.resolve(name);
    assumeTrue(Files.exists(file), "no samples beside the repository: " + file);
    return GraphReader.read(file);
  }

  private static Producer input(Graph graph, String operator, int number) {
    return Producer.ofInput(graph, graph.operator(operator).orElseThrow(), number)
        .producer()
        .orElseThrow();
  }

  @Test
  void readsTheJsonOfAModel() throws Exception {
    Graph graph = sample("graph/004-om_model.json");
    Operator slice = graph.operator("Slice_1218").orElseThrow();
    Operator cast = graph.operator("trans_Cast_0").orElseThrow();

    assertTrue(graph.complete());
    assertEquals(19, graph.operators().size());
    assertEquals(18, graph.groups().size());
    assertEquals(14, slice.sequence());
    assertEquals(List.of("Slice_1218"), slice.originals());
    assertEquals(List.of("Concat_1211:0"), slice.inputs());
    assertEquals(List.of(""), cast.originals());
    assertEquals("boxes_all", cast.output(0).origin());
    assertEquals("NCHW", cast.output(0).format());
    assertEquals(List.of(1000L, 80L, 4L), cast.output(0).shape());
    assertEquals(18, graph.last());
  }

  @Test
  void groupsOperatorsOfOneGoldenOperator() throws Exception {
    Graph graph = sample("graph/004-om_model.json");

    List<Group> several =
        graph.groups().stream().filter(group -> group.operators().size() > 1).toList();

    assertEquals(1, several.size());
    assertEquals(Relation.ONE_TO_MANY, several.get(0).relation());
    assertEquals("Gather_1221", several.get(0).goldenText());
  }

  @Test
  void findsProducersAndOutputsOfARealNetwork() throws Exception {
    Graph graph = sample("graph/004-om_model.json");

    assertEquals("Slice_1218:0", input(graph, "Node_Output", 0).text());
    assertEquals("BatchMultiClassNMS_1203:2", input(graph, "Node_Output", 2).text());
    assertEquals(
        Set.of(
            "Node_Output",
            "trans_Cast_6:0",
            "Slice_1218:0",
            "trans_Cast_7:0",
            "PartitionedCall_Gather_1221_gatherv2_3:0",
            "Cast_1206:0",
            "BatchMultiClassNMS_1203:2"),
        graph.ends());
    assertEquals(
        Set.of("Cast_1219:0", "PartitionedCall_Gather_1221_gatherv2_3:0", "Reshape_1213:0"),
        graph.outputs());
  }

  @Test
  void readsAnOfflineModel() throws Exception {
    Graph graph = sample("om/001-hh_om.om");

    assertEquals(46, graph.operators().size());
    assertEquals(Set.of("generation/output:0"), graph.outputs());
    assertTrue(graph.last() > 30);
    assertTrue(
        graph.operators().values().stream()
            .allMatch(
                operator -> operator.inputs().stream().noneMatch(edge -> edge.endsWith(":-1"))));
  }

  @Test
  void readsTheOperatorsOfSubgraphs() throws Exception {
    Graph graph = sample("om/003-dynamic_and_static_graph_without_unfold.om");

    var types = new TreeSet<String>();
    graph.operators().values().forEach(operator -> types.add(operator.type()));
    assertTrue(types.contains("NetOutput"), types.toString());
    assertTrue(graph.groups().size() > 1);
  }

  @Test
  void saysThatAFileIsNoGraph() throws Exception {
    for (String text : List.of("", "{", "{\"graph\":[]}", "IMOD....", "\0\0\0", "[[[[")) {
      Path file = Files.writeString(temporary.resolve("g"), text);

      var thrown = assertThrows(DamagedFileException.class, () -> GraphReader.read(file), text);
      assertTrue(thrown.toString().contains("Expected"), thrown.toString());
    }
  }
}
