package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.cannadvisor.formats.dump.DumpBytes;
import org.cannadvisor.formats.npy.NpyBytes;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Comparison;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Progress;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps and arrays that lie in a project become facts as a comparison table does. */
final class ProjectTensorsTest {

  private static final int ND = 2;
  private static final int COUNT = 256;
  private static final String DUMPS = "dump_data/npu/20260101120000/0/net/1/0";
  private static final String GOLDEN = "dump_data/onnx";

  @TempDir private Path project;

  @Test
  void dumpsBesideGoldenArraysAreCompared() throws IOException {
    network(0.0001, 0.0001, 0.7);

    Intake read = read();

    List<ComparedTensor> rows = rows(read);
    assertEquals(List.of("conv1", "relu1", "conv2"), operators(rows));
    assertTrue(rows.get(1).cosine() > 0.999, rows.get(1)::toString);
    assertTrue(rows.get(2).cosine() < 0.95, rows.get(2)::toString);
    assertEquals("float32", rows.get(2).dtype());
    assertEquals(DUMPS, rows.get(2).at().file());
    assertEquals(0, rows.get(2).at().line());
    assertEquals(List.of(new Diagnosis.Source(DUMPS, Kind.DUMP, 4)), read.sources());
    assertEquals(List.of(), read.problems());
  }

  @Test
  void theFirstOneThatIsOffIsRecommendedWithItsPlace() throws IOException {
    network(0.0001, 0.0001, 0.9);
    Files.writeString(project.resolve("advisor.yaml"), "symptom: degraded\n");

    Diagnosis diagnosis = diagnose();

    Recommendation suspect =
        diagnosis.recommendations().stream()
            .filter(said -> said.id().equals("suspect-operator"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(diagnosis.recommendations().toString()));
    assertEquals(DUMPS, suspect.evidence().get(0).at().file());
    assertTrue(
        diagnosis.missing().stream().noneMatch(missing -> missing.what().equals("comparison")),
        diagnosis.missing()::toString);
  }

  @Test
  void dumpsAloneSayNothing() throws IOException {
    network(0.0001, 0.0001, 0.9);
    Files.move(project.resolve(GOLDEN), project.resolve("dump_data/later"));

    assertEquals(List.of(), read().facts());
  }

  @Test
  void aTableOfTheSameOperatorsIsEnough() throws IOException {
    network(0.0001, 0.0001, 0.9);
    Files.writeString(
        project.resolve("result_20260101.csv"),
        """
        Index,OpType,NPUDump,DataType,GroundTruth,DataType,TensorIndex,Shape,CosineSimilarity,CompareFailReason
        0,Conv2D,conv1,float32,conv1,float32,conv1:output:0,[256],0.999999,
        1,Relu,relu1,float32,relu1,float32,relu1:output:0,[256],0.999999,
        2,Conv2D,conv2,float32,conv2,float32,conv2:output:0,[256],0.6,
        """);

    Intake read = read();

    assertEquals(
        List.of("result_20260101.csv"),
        facts(read, Comparison.class).stream().map(Comparison::file).toList());
  }

  @Test
  void outputsAreToldByTheNamesOfTheirFiles() throws IOException {
    float[] golden = random(1, 0, new float[COUNT]);
    array("compare/out0_onnx.npy", golden);
    array("compare/out0_om.npy", random(2, 0.5, golden));
    array("compare/input_onnx.npy", golden);
    array("compare/input_om.npy", random(3, 0.5, golden));

    List<ComparedTensor> rows = rows(read());

    assertEquals(1, rows.size());
    assertEquals("compare/out0_om.npy", rows.get(0).at().file());
    assertTrue(rows.get(0).networkOutput());
  }

  @Test
  void rawOutputsTakeTheFormOfTheirGoldenCounterparts() throws IOException {
    float[] golden = random(1, 0, new float[COUNT]);
    array("onnx_out/cat_0.npy", golden);
    Files.createDirectories(project.resolve("om_out"));
    Files.write(project.resolve("om_out/cat_0.bin"), floats(random(2, 0.0001, golden)));

    List<ComparedTensor> rows = rows(read());

    assertEquals(List.of("Node_Output"), operators(rows));
    assertTrue(rows.get(0).cosine() > 0.999);
  }

  @Test
  void aDamagedDumpIsOneRowWithItsReason() throws IOException {
    network(0.0001, 0.0001, 0.0001);
    Files.write(project.resolve(DUMPS).resolve("Relu.relu1.2.2.1670205071724947"), new byte[] {1});

    List<ComparedTensor> rows = rows(read());

    assertEquals(
        1, rows.stream().filter(row -> row.state() == ComparedTensor.State.FAILED).count());
  }

  @Test
  void pastTheBudgetSaysHowToCompareTheRest() throws IOException {
    network(0.0001, 0.0001, 0.9);
    int[] asked = {0};

    Intake read =
        ProjectReader.read(project, Answers.LEFT_OUT, ProjectTensors.until(() -> asked[0]++ > 0));

    assertEquals(1, rows(read).size());
    assertEquals(DUMPS, read.problems().get(0).file());
    assertTrue(
        read.problems().get(0).message().en().contains("cann-advisor compare " + DUMPS),
        read.problems()::toString);
  }

  @Test
  void whoWaitsIsToldOfFilesOperatorsAndRules() throws IOException {
    network(0.0001, 0.0001, 0.9);
    Files.writeString(project.resolve("atc.log"), "ATC run success\n".repeat(1000));
    var told = new ArrayList<String>();
    var whole = EnumSet.noneOf(Progress.Work.class);

    Diagnose.run(
        request()
            .telling(
                (work, done, all) -> {
                  synchronized (told) {
                    told.add(work.name());
                    assertTrue(done <= all, () -> work + " " + done + " of " + all);
                    if (done == all) {
                      whole.add(work);
                    }
                  }
                }));

    assertEquals(List.of("READING", "COMPARING", "JUDGING"), told.stream().distinct().toList());
    assertEquals(EnumSet.allOf(Progress.Work.class), whole);
  }

  private Diagnose.Request request() {
    return new Diagnose.Request(project, "p", Lang.EN, java.time.LocalDate.of(2026, 11, 1), false);
  }

  private Intake read() throws IOException {
    return ProjectReader.read(
        project, Answers.LEFT_OUT, ProjectTensors.withinBudget(Progress.NONE));
  }

  private Diagnosis diagnose() throws IOException {
    return Diagnose.run(request());
  }

  private static <T extends Fact> List<T> facts(Intake read, Class<T> sort) {
    return read.facts().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  private static List<ComparedTensor> rows(Intake read) {
    return facts(read, ComparedTensor.class);
  }

  private static List<String> operators(List<ComparedTensor> rows) {
    return rows.stream().map(ComparedTensor::operator).toList();
  }

  /** Three operators with so much noise each. */
  private void network(double... noise) throws IOException {
    List<String> operators = new ArrayList<>(List.of("Conv2D.conv1", "Relu.relu1", "Conv2D.conv2"));
    for (int i = 0; i < operators.size(); i++) {
      float[] golden = random(10 + i, 0, new float[COUNT]);
      String operator = operators.get(i).substring(operators.get(i).indexOf('.') + 1);
      String time = "167020507172494" + (6 + i);
      array(GOLDEN + "/" + operator + ".0.1670205071724946.npy", golden);
      Path file =
          project.resolve(
              DUMPS + "/" + operators.get(i) + "." + (1 + i) + "." + (1 + i) + "." + time);
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          new DumpBytes(operator, Long.parseLong(time))
              .output(
                  ElementType.FLOAT,
                  ND,
                  List.of((long) COUNT),
                  floats(random(20 + i, noise[i], golden)))
              .bytes());
    }
  }

  /** The values with noise of this deviation; normal ones where there is none. */
  private static float[] random(int seed, double noise, float[] values) {
    var random = new Random(seed);
    float[] made = new float[values.length];
    for (int i = 0; i < made.length; i++) {
      double deviation = noise == 0 ? 1 : noise;
      made[i] = (float) (values[i] + deviation * random.nextGaussian());
    }
    return made;
  }

  private void array(String path, float... values) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, NpyBytes.floats(List.of(values.length), values));
  }

  private static byte[] floats(float... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(values);
    return data.array();
  }
}
