package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network that ends in NaN is wrong, whatever the rows before say and though nobody states it.
 */
final class NonFiniteEndTest {

  @TempDir private Path project;

  @Test
  void lastOutputThatIsNaNIsASymptom() throws IOException {
    table("0.9999", "nan");

    Recommendation step = stepOf(Fixtures.diagnose(project, Lang.EN));

    assertEquals("result.csv", step.evidence().get(0).at().file());
    assertEquals(3, step.evidence().get(0).at().line());
  }

  @Test
  void lastOutputThatAgreesIsNoSymptom() throws IOException {
    table("nan", "0.9999");

    List<Recommendation> found = steps(Fixtures.diagnose(project, Lang.EN));

    assertTrue(found.isEmpty(), found::toString);
  }

  private void table(String first, String last) throws IOException {
    Files.writeString(
        project.resolve("atc.sh"),
        "atc --model=net.onnx --framework=5 --output=net --soc_version=Ascend310P3\n");
    Files.writeString(
        project.resolve("result.csv"),
        """
        Index,OpType,NPUDump,GroundTruth,TensorIndex,CosineSimilarity,MaxAbsoluteError
        0,Relu,relu,relu,relu:output:0,%s,%s
        1,Softmax,prob,prob,prob:output:0,%s,%s
        """
            .formatted(first, first, last, last));
  }

  private static Recommendation stepOf(Diagnosis diagnosis) {
    List<Recommendation> found = steps(diagnosis);
    assertEquals(1, found.size());
    return found.get(0);
  }

  /** A step of the documented sequence is due only where there is a symptom. */
  private static List<Recommendation> steps(Diagnosis diagnosis) {
    return diagnosis.recommendations().stream()
        .filter(one -> one.id().equals("disable-fusion-rules"))
        .toList();
  }
}
