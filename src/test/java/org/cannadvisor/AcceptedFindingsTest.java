package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cannadvisor.advisor.Baselines;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that a manifest or a baseline accepts, and decisions that hold no longer. */
final class AcceptedFindingsTest {

  private static final String FAULT = "aipp-channel-order-swapped";

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void copyFaultyProject() throws IOException {
    project = folder.resolve("project");
    Fixtures.copy(Fixtures.PROJECTS.resolve("aipp-colours"), project);
  }

  @Test
  void theManifestAcceptsWithReasonAndDay() throws IOException {
    suppress("- {id: %s, reason: trained on BGR, until: 2026-11-01}".formatted(FAULT));

    Diagnosis diagnosis = diagnose(Baseline.NONE);

    assertFalse(isRecommended(diagnosis, FAULT));
    Accepted accepted = diagnosis.accepted().get(0);
    assertEquals(FAULT, accepted.id());
    assertEquals(Level.CONFIRMED, accepted.level().orElseThrow());
    assertEquals("trained on BGR", accepted.reason());
    assertEquals("model/aipp_face.cfg", accepted.evidence().get(0).at().file());
    assertEquals(Accepted.By.MANIFEST, accepted.by());
    assertEquals(List.of(), diagnosis.problems());
  }

  @Test
  void anExpiredDecisionIsToldAndHoldsNoLonger() throws IOException {
    suppress("- {id: %s, until: 2026-10-31}".formatted(FAULT));

    Diagnosis diagnosis = diagnose(Baseline.NONE);

    assertTrue(isRecommended(diagnosis, FAULT));
    assertEquals(
        List.of("The suppression of " + FAULT + " ended on 2026-10-31 and no longer holds."),
        problems(diagnosis));
  }

  @Test
  void aDecisionAboutNothingIsTold() throws IOException {
    suppress("- {id: aipp-dynamic-parameters-unset}\n  - {id: no-such-id}");

    List<String> problems = problems(diagnose(Baseline.NONE));

    assertEquals(2, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("Nothing is left that"), problems::toString);
    assertTrue(problems.get(1).contains("no-such-id names no recommendation"), problems::toString);
  }

  @Test
  void aDecisionAboutWhatCannotBeDecidedIsKept() throws IOException {
    suppress("- {id: fp16-overflow}");

    Diagnosis diagnosis = diagnose(Baseline.NONE);

    assertTrue(
        diagnosis.checks().stream()
            .anyMatch(one -> one.id().equals("fp16-overflow") && one.status() == Status.UNDECIDED));
    assertEquals(List.of(), problems(diagnosis));
  }

  @Test
  void withItsOwnBaselineNothingIsNew() throws IOException {
    Diagnosis first = diagnose(Baseline.NONE);

    Diagnosis second = diagnose(written(first));

    assertFalse(first.recommendations().isEmpty());
    assertEquals(List.of(), second.recommendations());
    assertEquals(List.of(), second.notes());
    assertEquals(first.recommendations().size() + first.notes().size(), second.accepted().size());
    assertEquals("Nothing new was found; accepted before: 7.", second.verdict());
    assertTrue(second.accepted().stream().allMatch(Accepted::before));
    assertEquals(List.of(), second.since().orElseThrow().gone());
    assertTrue(first.since().isEmpty(), "no baseline was given");
  }

  @Test
  void reportsLeftInTheProjectAreNoPartOfIt() throws IOException {
    Diagnosis before = diagnose(Baseline.NONE);
    for (String format : List.of("text", "json", "markdown", "sarif", "junit")) {
      try (var writer = Files.newBufferedWriter(project.resolve("report." + format + ".txt"))) {
        Reports.write(before, format, false, false, writer);
      }
    }
    Files.copy(project.resolve("report.markdown.txt"), project.resolve("report.md"));
    Files.copy(project.resolve("report.json.txt"), project.resolve("report.json"));
    try (var writer = Files.newBufferedWriter(project.resolve("baseline.json"))) {
      Baselines.write(before, writer);
    }

    assertEquals(before, diagnose(Baseline.NONE));
  }

  @Test
  void linesThatMoveChangeNothing() throws IOException {
    Baseline baseline = written(diagnose(Baseline.NONE));
    for (String file : List.of("model/aipp_face.cfg", "model/convert.sh")) {
      Path path = project.resolve(file);
      Files.writeString(path, "# one\n# two\n" + Files.readString(path), UTF_8);
    }

    assertEquals(List.of(), diagnose(baseline).recommendations());
  }

  @Test
  void anotherValueIsAnotherFinding() throws IOException {
    Baseline baseline = written(diagnose(Baseline.NONE));
    Baseline other =
        new Baseline(
            baseline.file(),
            baseline.today(),
            baseline.entries().stream().filter(one -> !one.id().equals(FAULT)).toList());

    Diagnosis diagnosis = diagnose(other);

    assertEquals(
        List.of(FAULT), diagnosis.recommendations().stream().map(Recommendation::id).toList());
  }

  @Test
  void whatIsInTheBaselineAndNoLongerThereIsTold() throws IOException {
    var gone = new Baseline.Entry("0123", FAULT, "face_reg", "Old title", "x.cfg:1");
    Diagnosis diagnosis = diagnose(new Baseline("base.json", "2026-10-01", List.of(gone)));

    assertTrue(isRecommended(diagnosis, FAULT));
    assertEquals(1, problems(diagnosis).size());
    assertTrue(problems(diagnosis).get(0).contains("\"Old title\""));
    assertEquals(List.of(gone), diagnosis.since().orElseThrow().gone());
  }

  @Test
  void whatThePersonAcceptsIsNewWhereTheBaselineLacksIt() throws IOException {
    Baseline baseline = written(diagnose(Baseline.NONE));
    suppress("- {id: %s, reason: wanted}".formatted(FAULT));

    Accepted known = accepted(diagnose(baseline));
    Accepted unknown = accepted(diagnose(new Baseline("b.json", "2026-10-01", List.of())));

    assertEquals(Accepted.By.MANIFEST, known.by());
    assertTrue(known.before());
    assertFalse(unknown.before());
  }

  private static Accepted accepted(Diagnosis diagnosis) {
    return diagnosis.accepted().stream()
        .filter(one -> one.id().equals(FAULT))
        .findFirst()
        .orElseThrow();
  }

  /** As it is read after it was written. */
  private Baseline written(Diagnosis diagnosis) throws IOException {
    Path file = folder.resolve("baseline.json");
    try (var writer = Files.newBufferedWriter(file, UTF_8)) {
      Baselines.write(diagnosis, writer);
    }
    return Baselines.read(file).orElseThrow();
  }

  private void suppress(String items) throws IOException {
    Files.writeString(
        project.resolve("advisor.yaml"),
        "\nsuppress:\n  " + items + "\n",
        UTF_8,
        StandardOpenOption.APPEND);
  }

  private Diagnosis diagnose(Baseline baseline) throws IOException {
    return Diagnose.run(
        new Diagnose.Request(
                project, "project", Lang.EN, Fixtures.TODAY, false, List.of(), baseline)
            .remembering(Fixtures.NOTHING));
  }

  private static boolean isRecommended(Diagnosis diagnosis, String id) {
    return diagnosis.recommendations().stream().anyMatch(one -> one.id().equals(id));
  }

  private static List<String> problems(Diagnosis diagnosis) {
    return diagnosis.problems().stream().map(one -> one.message().en()).toList();
  }
}
