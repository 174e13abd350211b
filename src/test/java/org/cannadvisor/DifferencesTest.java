package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Differences;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Difference;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Influence.Group;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** In what two cases differ; goldens are renewed with {@code -Dgolden.update=true}. */
final class DifferencesTest {

  private static final String RESIZED =
      "256x256 bilinear, proportions kept -> 224x224, proportions not kept";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> isWrittenAsExpected() {
    return Arrays.stream(Lang.values())
        .flatMap(
            lang ->
                Stream.of("json", "txt")
                    .map(as -> dynamicTest(lang.tag() + " " + as, () -> expect(lang, as))));
  }

  private void expect(Lang lang, String as) throws IOException {
    Path golden = Fixtures.EXPECTED.resolve("diff/report." + lang.tag() + "." + as);
    var report = new StringWriter();
    Differences.write(changed(lang), lang, as.equals("json"), false, report);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, report.toString(), UTF_8);
    }
    assertEquals(Files.readString(golden, UTF_8), report.toString());
  }

  /** A project against a copy with another chip, precision mode, colour conversion and result. */
  private Difference changed(Lang lang) throws IOException {
    Path project = Files.createTempDirectory(folder, "copy").resolve("b");
    Fixtures.copy(Fixtures.PROJECTS.resolve("jpeg-classifier"), project);
    Path command = project.resolve("convert.sh");
    Fixtures.change(command, "--soc_version=Ascend310", "--soc_version=Ascend310P3");
    Fixtures.change(
        command, "--insert_op_conf", "--precision_mode=allow_fp32_to_fp16 --insert_op_conf");
    Fixtures.change(project.resolve("aipp.cfg"), "csc_switch: true", "csc_switch: false");
    Fixtures.change(project.resolve("advisor.yaml"), "70.8", "75.2");
    return Differences.of(
        profile(Fixtures.PROJECTS.resolve("jpeg-classifier"), lang), profile(project, lang), lang);
  }

  private static Profile profile(Path project, Lang lang) {
    Profile read = Profile.of(Fixtures.diagnose(project, lang));
    String name = String.valueOf(project.getFileName());
    return new Profile(name, read.lang(), read.subjects(), read.influences());
  }

  @Test
  void aReportSaysTheSameAsTheProject() throws IOException {
    for (Path project : Fixtures.folders(Fixtures.PROJECTS)) {
      Path file = folder.resolve("report.json");
      try (var writer = Files.newBufferedWriter(file, UTF_8)) {
        Reports.write(Fixtures.diagnose(project, Lang.EN), "json", false, false, writer);
      }

      Difference none =
          Differences.of(Differences.read(file).orElseThrow(), profile(project, Lang.EN), Lang.EN);

      assertEquals(List.of(), none.rows());
      assertEquals(List.of(), none.onlyA());
    }
  }

  @Test
  void whatIsNoReportIsNone() throws IOException {
    for (String text :
        List.of("", "{}", "[1]", "{\"schemaVersion\": \"1\"}", "{\"influences\": []}")) {
      Path file = Files.writeString(folder.resolve("x.json"), text, UTF_8);
      assertEquals(Optional.empty(), Differences.read(file), text);
    }
  }

  @Test
  void valuesThatComeToTheSameAreNoDifference() {
    Profile a =
        profile("m", influence(Group.PRECISION, "c", "precision_mode", "force_fp16", "fp16/fp16"));
    Profile b =
        profile("m", influence(Group.PRECISION, "c", "precision_mode_v2", "fp16", "fp16/fp16"));

    assertEquals(List.of(), Differences.of(a, b, Lang.EN).rows());
    assertEquals(1, Differences.of(a, b, Lang.EN).same());
  }

  @Test
  void whatMattersMostStandsFirstAndFiguresLast() {
    Profile a =
        profile(
            "m",
            influence(Group.METRIC, "", "top1", "70", ""),
            influence(Group.FUSION, "", "ALL", "on", ""),
            influence(Group.CHIP, "", "chip", "Ascend310", ""));
    Profile b =
        profile(
            "m",
            influence(Group.METRIC, "", "top1", "75", ""),
            influence(Group.FUSION, "", "ALL", "off", ""),
            influence(Group.CHIP, "", "chip", "Ascend910", ""));

    Difference difference = Differences.of(a, b, Lang.EN);

    assertEquals(
        List.of(Group.CHIP, Group.FUSION, Group.METRIC),
        difference.rows().stream().map(Difference.Row::group).toList());
    assertEquals(2, difference.causes().size());
  }

  @Test
  void oneModelIsComparedWithOneWhateverItsName() {
    Profile a = profile("m", influence(Group.CHIP, "", "chip", "Ascend310", ""));
    Influence renamed =
        new Influence("new", Group.CHIP, "", "chip", "Ascend310", "", Evidence.directory());
    Profile b = new Profile("b", Lang.EN, List.of("new"), List.of(renamed));

    assertEquals(List.of(), Differences.of(a, b, Lang.EN).rows());
    assertEquals(List.of(), Differences.of(a, b, Lang.EN).onlyB());
  }

  @Test
  void aPlaceThatOneSideLacksIsOneRow() {
    var many = new ArrayList<Influence>();
    for (int i = 0; i < 9; i++) {
      many.add(influence(Group.AIPP, "aipp.cfg#0", "f" + i, "1", ""));
    }

    List<Difference.Row> rows =
        Differences.of(profile("m"), profile("m", many.toArray(new Influence[0])), Lang.EN).rows();

    assertEquals(1, rows.size());
    assertEquals("", rows.get(0).name());
    assertTrue(rows.get(0).b().orElseThrow().value().endsWith("f5=1, … (9)"));
    assertEquals(Optional.empty(), rows.get(0).a());
  }

  @TestFactory
  Stream<DynamicTest> theLanguageIsNoDifference() {
    return Stream.of(Fixtures.PROJECTS, Path.of("fixtures", "healthy"))
        .flatMap(parent -> Fixtures.folders(parent).stream())
        .map(project -> dynamicTest(project.toString(), () -> expectSame(project)));
  }

  private static void expectSame(Path project) {
    Profile zh = profile(project, Lang.ZH);
    Profile en = profile(project, Lang.EN);
    for (Lang lang : Lang.values()) {
      Difference none = Differences.of(zh, en, lang);

      assertEquals(List.of(), none.rows());
      assertEquals(Differences.of(en, en, lang).same(), none.same());
    }
  }

  @Test
  void wordsOfAWayAreTranslatedAndNamesAreNot() {
    Profile en =
        profile("m", influence(Group.PATH, "a.py #0", "resized on the host (2)", RESIZED, ""));
    Profile zh =
        new Profile(
            "y",
            Lang.ZH,
            List.of("m"),
            List.of(influence(Group.PATH, "a.py #0", "主机缩放 (2)", "256x256，保持宽高比", "")));

    Difference.Row row = Differences.of(en, zh, Lang.ZH).rows().get(0);

    assertEquals("主机缩放 (2)", row.name());
    assertEquals("256x256 bilinear，保持宽高比 -> 224x224，不保持宽高比", row.a().orElseThrow().value());
    assertEquals("256x256，保持宽高比", row.b().orElseThrow().value());
  }

  private static Profile profile(String subject, Influence... influences) {
    return new Profile("x", Lang.EN, List.of(subject), List.of(influences));
  }

  private static Influence influence(
      Group group, String place, String name, String value, String effect) {
    return new Influence("m", group, place, name, value, effect, Evidence.directory());
  }
}
