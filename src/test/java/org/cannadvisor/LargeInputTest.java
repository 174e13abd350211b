package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs as large as real ones get, within the memory that the tests have. */
final class LargeInputTest {

  private static final int ROWS = 100_000;

  @TempDir private Path project;

  @Test
  void tableOfAHundredThousandRowsIsDiagnosed() throws IOException {
    command("");
    try (BufferedWriter csv = Files.newBufferedWriter(project.resolve("result.csv"))) {
      csv.write("Index,OpType,NPUDump,GroundTruth,TensorIndex,OverFlow,CosineSimilarity\n");
      for (int row = 0; row < ROWS; row++) {
        boolean bad = row >= ROWS / 2;
        csv.write(
            "%d,Softmax,op%d,op%d,op%d:output:0,%s,%s%n"
                .formatted(row, row, row, row, bad ? "YES" : "NO", bad ? "0.41" : "0.99999"));
      }
    }

    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);

    Recommendation overflow = only(diagnosis, "fp16-overflow");
    assertEquals(Level.LIKELY, overflow.level());
    assertEquals("result.csv", overflow.evidence().get(0).at().file());
    assertEquals(ROWS / 2 + 2, overflow.evidence().get(0).at().line());
  }

  @Test
  void twentyThousandFusionPassesAreDiagnosed() throws IOException {
    command(" --fusion_switch_file=switch.cfg");
    Files.writeString(
        project.resolve("switch.cfg"),
        "{\"Switch\":{\"GraphFusion\":{\"P7FusionPass\":\"off\"}}}\n");
    try (BufferedWriter json = Files.newBufferedWriter(project.resolve("fusion_result.json"))) {
      json.write("{\"session_and_graph_id\": \"0_0\", \"ub_fusion\": {}, \"graph_fusion\": {\n");
      for (int pass = 0; pass < 20_000; pass++) {
        String end = pass == 19_999 ? "}}" : ",";
        json.write(
            "\"P%dFusionPass\": {\"effect_times\": \"1\", \"match_times\": \"1\"}%s%n"
                .formatted(pass, end));
      }
    }

    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);

    Recommendation ignored = only(diagnosis, "fusion-switch-without-effect");
    List<Integer> lines =
        ignored.evidence().stream()
            .filter(said -> said.at().file().equals("fusion_result.json"))
            .map(said -> said.at().line())
            .distinct()
            .toList();
    assertEquals(List.of(9), lines);
  }

  private void command(String more) throws IOException {
    Files.writeString(
        project.resolve("atc.sh"),
        "atc --model=net.onnx --framework=5 --output=net --soc_version=Ascend310P3" + more + "\n");
  }

  private static Recommendation only(Diagnosis diagnosis, String id) {
    List<Recommendation> found =
        diagnosis.recommendations().stream().filter(one -> one.id().equals(id)).toList();
    assertTrue(found.size() == 1, () -> id + " was recommended " + found.size() + " times");
    return found.get(0);
  }
}
