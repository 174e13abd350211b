package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.knowledge.pack.Expected;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Text;

/**
 * Diagnoses the fixtures of a pack: each id has a project in which it fires and one, different in a
 * single fact, in which it is silent, and as many others as {@code expected.json} names.
 */
public final class FixtureRun {

  /** Fixtures do not depend on the day on which they run. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final RulePack pack;
  private final Examples examples;

  public FixtureRun(RulePack pack) {
    this.pack = pack;
    this.examples = new Examples(pack, RuleBook.with(pack.extra(), pack.configuration()));
  }

  /**
   * Runs the fixtures of all ids, or of one.
   *
   * @param id empty for all
   */
  public List<FixtureResult> run(String id) {
    var results = new ArrayList<FixtureResult>();
    for (Path folder : pack.fixtureFolders()) {
      if (id.isEmpty() || name(folder).equals(id)) {
        results.addAll(run(folder));
        results.addAll(examples.run(name(folder)));
      }
    }
    for (String aboutFacts : pack.aboutFacts()) {
      if (id.isEmpty() || aboutFacts.equals(id)) {
        results.addAll(examples.run(aboutFacts));
      }
    }
    return results;
  }

  private List<FixtureResult> run(Path folder) {
    Expected expected = Expected.in(folder, pack.shown(folder));
    Stream<FixtureResult> faults =
        expected.problems().stream()
            .map(one -> FixtureResult.ofExpected(name(folder), one.line(), one.message()));
    Stream<FixtureResult> results =
        expected.projects().stream().map(project -> run(folder, project));
    return Stream.concat(faults, results).toList();
  }

  private FixtureResult run(Path folder, Expected.Project expected) {
    Path project = folder.resolve(expected.folder());
    long start = System.nanoTime();
    Text fault =
        Files.isDirectory(project)
            ? fault(name(folder), project, expected)
            : new Text("没有目录 " + project, "there is no folder " + project);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new FixtureResult(name(folder), expected.folder(), fault, seconds);
  }

  private Text fault(String id, Path project, Expected.Project expected) {
    try {
      Diagnosis diagnosis =
          Diagnose.run(
              new Diagnose.Request(project, project.toString(), Lang.EN, TODAY, false, pack.extra())
                  .remembering(SolvedFaults.none())
                  .trusting(pack.configuration()));
      return expected.isRecommended()
          ? firing(diagnosis, id, expected)
          : silent(diagnosis, id, expected);
    } catch (IOException e) {
      return new Text("无法读取 " + project, project + " cannot be read");
    }
  }

  private static Text firing(Diagnosis diagnosis, String id, Expected.Project expected) {
    Optional<Recommendation> found =
        diagnosis.recommendations().stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return differs("recommended", shown(check(diagnosis, id)));
    }
    String level = found.get().level().id();
    if (!expected.level().isEmpty() && !expected.level().equals(level)) {
      return differs(expected.level(), level);
    }
    List<String> places =
        found.get().evidence().stream()
            .map(said -> said.at().file() + ":" + said.at().line())
            .toList();
    return expected.evidence().stream()
        .filter(place -> !places.contains(place))
        .findFirst()
        .map(place -> differs(place, String.join(", ", places)))
        .orElse(Text.NONE);
  }

  private static Text silent(Diagnosis diagnosis, String id, Expected.Project expected) {
    Optional<Check> check = check(diagnosis, id);
    boolean isRecommended = check.isPresent() && check.get().status() == Status.RECOMMENDED;
    boolean isOther =
        !expected.status().isEmpty()
            && check.filter(one -> one.status().id().equals(expected.status())).isEmpty();
    return isRecommended || isOther
        ? differs(expected.status().isEmpty() ? "not recommended" : expected.status(), shown(check))
        : Text.NONE;
  }

  /** The words of a report are the same in both languages here: they are its identifiers. */
  private static Text differs(String expected, String found) {
    return new Text(
        "应为 " + expected + "，实际为 " + found, "expected " + expected + ", found " + found);
  }

  private static Optional<Check> check(Diagnosis diagnosis, String id) {
    return diagnosis.checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }

  private static String shown(Optional<Check> check) {
    return check.map(one -> one.status().id() + " (" + one.because() + ")").orElse("unknown-id");
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
