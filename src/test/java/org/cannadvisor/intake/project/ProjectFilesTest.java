package org.cannadvisor.intake.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.cannadvisor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

  @TempDir Path outside;
  @TempDir Path project;

  @Test
  void sortsByCodePointOfTheWholePath() throws IOException {
    for (String path : List.of("b.sh", "a/z.sh", "a.sh", "a-b.sh", "B.sh", "\uFF21.sh", "𠀀.sh")) {
      write(path, "x");
    }

    assertEquals(
        List.of("B.sh", "a-b.sh", "a.sh", "a/z.sh", "b.sh", "\uFF21.sh", "𠀀.sh"), paths());
  }

  @Test
  void findsNothingInAnEmptyDirectory() throws IOException {
    assertEquals(new ProjectFiles(List.of(), List.of(), List.of()), ProjectFiles.in(project));
  }

  @Test
  void needsADirectory() throws IOException {
    write("aipp.cfg", "x");

    assertThrows(IOException.class, () -> ProjectFiles.in(project.resolve("absent")));
    assertThrows(NotDirectoryException.class, () -> ProjectFiles.in(project.resolve("aipp.cfg")));
  }

  @Test
  void leavesOutFoldersOfToolsAndFilesThatAreNeverText() throws IOException {
    write(".git/config", "x");
    write("sub/node_modules/a.json", "x");
    write("sub/__pycache__/a.txt", "x");
    write("sub/model.PB", "x");
    write("sub/cat.JPEG", "x");
    write("sub/.hidden.cfg", "x");

    assertEquals(List.of("sub/.hidden.cfg"), paths());
  }

  @Test
  void keepsGraphsButNotAsText() throws IOException {
    write("model.ONNX", "x");
    write("model.om", "x");

    assertEquals(List.of("model.ONNX", "model.om"), paths());
    for (ProjectFile file : ProjectFiles.in(project).files()) {
      assertTrue(new TextLoader(problem -> {}).load(file).isEmpty(), file.path());
    }
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    write("real/aipp.cfg", "x");
    Files.writeString(outside.resolve("secret.log"), "x");
    link("again.cfg", project.resolve("real/aipp.cfg"));
    link("real/up", project);
    link("out", outside);
    link("out.log", outside.resolve("secret.log"));
    link("dangling.log", outside.resolve("absent.log"));
    link("self", project.resolve("self"));

    ProjectFiles found = ProjectFiles.in(project);

    assertEquals(List.of("real/aipp.cfg"), found.files().stream().map(ProjectFile::path).toList());
    assertEquals(
        List.of(
            "dangling.log: Link loops or its target is missing, not read.",
            "out: Link leads out of the project, not read.",
            "out.log: Link leads out of the project, not read.",
            "self: Link loops or its target is missing, not read."),
        said(found.problems()));
  }

  @Test
  void takesAProjectThatIsItselfALink() throws IOException {
    write("aipp.cfg", "x");
    Path alias = Files.createSymbolicLink(outside.resolve("alias"), project);

    assertEquals(1, ProjectFiles.in(alias).files().size());
  }

  @Test
  void doesNotOpenAPipe() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
    String pipe = project.resolve("atc.log").toString();
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe).start().waitFor());

    assertEquals(
        List.of("atc.log: Not a regular file (a pipe, socket or device), not read."),
        said(ProjectFiles.in(project).problems()));
  }

  @Test
  void saysWhichFolderCannotBeRead() throws IOException {
    write("locked/a.sh", "x");
    Path locked = project.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(locked), "root reads everything");
      assertEquals(
          List.of("locked: The folder cannot be read. Maybe permission is missing."),
          said(ProjectFiles.in(project).problems()));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void goesFortyFoldersDeep() throws IOException {
    write("d/".repeat(40) + "near.sh", "x");
    write("d/".repeat(41) + "far.sh", "x");

    ProjectFiles found = ProjectFiles.in(project);

    assertEquals(List.of("d/".repeat(40) + "near.sh"), paths());
    assertEquals(1, found.problems().size());
    assertTrue(said(found.problems()).get(0).contains("More than 40 folders deep"));
  }

  @Test
  void keepsTheMostPromisingOfTooManyFiles() throws IOException {
    for (int i = 0; i < 25_000; i++) {
      Files.createFile(project.resolve("a%05d.txt".formatted(i)));
    }
    write("z/deep/aipp.cfg", "x");

    ProjectFiles found = ProjectFiles.in(project);

    assertEquals(ProjectFiles.MAX_FILES, found.files().size());
    assertEquals("a00000.txt", found.files().get(0).path());
    assertEquals("a19998.txt", found.files().get(ProjectFiles.MAX_FILES - 2).path());
    assertEquals("z/deep/aipp.cfg", found.files().get(ProjectFiles.MAX_FILES - 1).path());
    assertEquals(
        List.of(
            ".: Too many files: 20000 were looked at, 5001 were left out."
                + " Maybe diagnose a smaller directory."),
        said(found.problems()));
  }

  @Test
  void survivesNamesThatAreNoText() throws Exception {
    write("line\nend\u001B[31m.sh", "x");
    String byBytes = "cd \"$0\" && printf x > \"$(printf 'bad\\377name.sh')\"";
    new ProcessBuilder("/bin/sh", "-c", byBytes, project.toString()).start().waitFor();

    ProjectFiles found = ProjectFiles.in(project);

    assertEquals(List.of("bad\uFFFDname.sh", "line\nend\u001B[31m.sh"), paths());
    for (ProjectFile file : found.files()) {
      assertTrue(new TextLoader(problem -> {}).load(file).isPresent(), file.path());
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(project.resolve(path), target);
  }

  private List<String> paths() throws IOException {
    return ProjectFiles.in(project).files().stream().map(ProjectFile::path).toList();
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.file() + ": " + problem.message().en())
        .toList();
  }
}
