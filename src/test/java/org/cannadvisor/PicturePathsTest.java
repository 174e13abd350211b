package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.PicturePath.Row;
import org.cannadvisor.model.PicturePath.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a picture as a table: the first row that differs is where the fault lies. */
final class PicturePathsTest {

  @TempDir private Path directory;

  private static PicturePath only(Diagnosis diagnosis) {
    assertEquals(1, diagnosis.paths().size(), () -> diagnosis.paths().toString());
    return diagnosis.paths().get(0);
  }

  private static PicturePath firing(String id) {
    return only(Fixtures.diagnose(Fixtures.RULES.resolve(id).resolve("fires"), Lang.EN));
  }

  private static Row differing(PicturePath path) {
    return path.rows().stream()
        .filter(row -> row.verdict() == Verdict.DIFFERS)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing differs: " + path));
  }

  private Diagnosis changed(String program, String file, String replace, String with)
      throws IOException {
    Fixtures.copy(Path.of("fixtures", "code", program), directory);
    Fixtures.change(directory.resolve(file), replace, with);
    return Fixtures.diagnose(directory, Lang.EN);
  }

  @Test
  void differsWhereVpcIsGivenThePaddingOfJpegd() {
    PicturePath path =
        only(Fixtures.diagnose(Fixtures.PROJECTS.resolve("jpeg-classifier"), Lang.EN));

    assertEquals("src/main.cpp", path.begins());
    assertEquals(0, path.input());
    assertEquals(
        List.of(
            "JPEGD gives",
            "VPC resize takes",
            "VPC resize gives",
            "AIPP takes",
            "the network takes"),
        path.rows().stream().map(Row::step).toList());
    Row row = differing(path);
    assertEquals("VPC resize takes", row.step());
    assertEquals("src/dvpp_process.cpp", row.at().file());
    assertEquals(List.of("jpegd-padding-in-picture"), row.ids());
    assertTrue(row.state().startsWith("NV12 jpeg.width x jpeg.height"), row.state());
    assertTrue(row.expectation().startsWith("NV12 align128(jpeg.width) x "), row.expectation());
  }

  @Test
  void comparesThePictureOfTheHostWithWhatTheNetworkWasTrainedOn() throws IOException {
    PicturePath path =
        only(
            changed(
                "python/video-loop",
                "aipp.cfg",
                "rbuv_swap_switch: true",
                "rbuv_swap_switch: false"));

    Row row = differing(path);
    assertEquals("the network takes", row.step());
    assertTrue(row.state().startsWith("BGR, "), row.state());
    assertTrue(row.expectation().startsWith("RGB, "), row.expectation());
    assertEquals(List.of("aipp-channel-order-swapped"), row.ids());
  }

  @Test
  void differsWhereAippTakesAnotherChromaOrder() throws IOException {
    PicturePath path =
        only(
            changed(
                "cpp/vehicle-detector",
                "aipp.cfg",
                "rbuv_swap_switch: false",
                "rbuv_swap_switch: true"));

    Row row = differing(path);
    assertEquals("AIPP takes", row.step());
    assertEquals("NV12 300x300, stride 304x300", row.state());
    assertEquals("YUV420SP_U8 (NV21) 304x300", row.expectation().replaceAll(", crop.*", ""));
    assertEquals(List.of("vpc-aipp-format-mismatch"), row.ids());
  }

  @Test
  void differsWhereAPipelineChangesFromTheChipToTheHost() {
    PicturePath path = firing("mindx-mixed-processors");

    Row row = differing(path);
    assertEquals("mxpi_imageresize0", row.step());
    assertEquals("device memory (ascend)", row.state());
    assertEquals("host memory (opencv)", row.expectation());
    assertEquals(List.of("mindx-mixed-processors"), row.ids());
  }

  @Test
  void beginsWithTheDecoderThatTheManifestStates() {
    PicturePath path = firing("vpc-aipp-format-mismatch");

    assertEquals(
        List.of("JPEGD gives", "VPC resize gives", "AIPP takes", "the network takes"),
        path.rows().stream().map(Row::step).toList());
    assertEquals(List.of("vpc-aipp-format-mismatch"), differing(path).ids());
  }

  @Test
  void tellsNoWayWhereNothingIsKnownOfAPicture() {
    assertEquals(
        List.of(),
        Fixtures.diagnose(Fixtures.PROJECTS.resolve("comparison-only"), Lang.EN).paths());
  }
}
