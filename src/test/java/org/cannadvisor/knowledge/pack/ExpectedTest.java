package org.cannadvisor.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.knowledge.pack.Expected.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpectedTest {

  @TempDir Path folder;

  @BeforeEach
  void twoProjects() throws IOException {
    Files.createDirectory(folder.resolve("fires"));
    Files.createDirectory(folder.resolve("silent"));
  }

  @Test
  void withoutAFileOneFiresAndOneIsSilent() {
    Expected expected = Expected.in(folder, "x");

    assertEquals(
        List.of(
            new Project("fires", true, "", List.of(), ""),
            new Project("silent", false, "", List.of(), "")),
        expected.projects());
    assertEquals(List.of(), expected.problems());
  }

  @Test
  void everyKeyIsAProject() throws IOException {
    Expected expected =
        read(
            "{\"fires\": {\"level\": \"likely\", \"evidence\": [\"a.sh:1\"]},"
                + "\"other-chip\": {\"status\": \"undecided\"}, \"both\": {\"level\": \"possible\"}}");

    assertEquals(
        List.of(
            new Project("fires", true, "likely", List.of("a.sh:1"), ""),
            new Project("silent", false, "", List.of(), ""),
            new Project("other-chip", false, "", List.of(), "undecided"),
            new Project("both", true, "possible", List.of(), "")),
        expected.projects());
    assertEquals(List.of(), expected.problems());
  }

  @Test
  void namesWhatItDoesNotKnow() throws IOException {
    expectProblem("{\"fires\": {\"levle\": \"likely\"}}", "Did you mean level?");
    expectProblem("{\"fires\": {\"level\": \"likly\"}}", "Did you mean likely?");
    expectProblem("{\"silent\": {\"status\": \"ruled_aut\"}}", "Did you mean ruled-out?");
    expectProblem("{\"silent\": {\"level\": \"likely\"}}", "a status alone");
    expectProblem("{\"fires\": {\"status\": \"ruled-out\"}}", "a status alone");
    expectProblem("{\"../other\": {\"level\": \"likely\"}}", "Expected the name of a folder");
    expectProblem("{\"fires\": [", "no valid YAML");
  }

  @Test
  void namesAFolderThatNobodyTests() throws IOException {
    Files.createDirectory(folder.resolve("third"));

    expectProblem("{\"fires\": {\"level\": \"likely\"}}", "the folder third");
  }

  private void expectProblem(String json, String words) throws IOException {
    List<String> problems =
        read(json).problems().stream().map(problem -> problem.message().en()).toList();

    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains(words), problems::toString);
  }

  private Expected read(String json) throws IOException {
    Files.writeString(folder.resolve("expected.json"), json);
    return Expected.in(folder, "x");
  }
}
