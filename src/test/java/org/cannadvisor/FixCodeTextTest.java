package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.intake.syntax.SyntaxTree;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The program text of the fixes is text of its language. */
final class FixCodeTextTest {

  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> codeParses() {
    return KNOWLEDGE.outlines().stream()
        .flatMap(
            outline ->
                KNOWLEDGE.entry(outline.id()).code().entrySet().stream()
                    .map(
                        code ->
                            dynamicTest(
                                outline.id() + " " + code.getKey(),
                                () -> expectParses(code.getKey(), plain(code.getValue())))));
  }

  @Test
  void faultsOfTheDecodersMemoryShowCodeForEveryInterface() {
    for (String id : List.of("jpegd-padding-in-picture", "vpc-aipp-format-mismatch")) {
      assertEquals(
          List.of("acl.media", "acldvpp", "aipp", "hi_mpi"),
          List.copyOf(KNOWLEDGE.entry(id).code().keySet()));
    }
  }

  private static String plain(String fenced) {
    return fenced.replaceAll("(?m)^```\\w*$", "").strip();
  }

  private void expectParses(String name, String code) throws IOException {
    switch (name) {
      case "acldvpp", "hi_mpi" ->
          expectWhole(SyntaxTree.ofCpp(function(code), Effort.forCpp(50_000)));
      case "acl.media" -> expectWhole(SyntaxTree.ofPython(code, Effort.forPython(50_000)));
      case "aipp" -> expectReads(code);
      default -> throw new AssertionError("no such interface: " + name);
    }
  }

  private static String function(String statements) {
    return "void fix() {\n" + statements + "\n}\n";
  }

  private static void expectWhole(Optional<SyntaxTree> tree) {
    assertTrue(tree.isPresent() && !tree.get().damaged());
  }

  private void expectReads(String block) throws IOException {
    Files.writeString(folder.resolve("aipp.cfg"), block);

    Intake read = ProjectReader.read(folder);

    assertEquals(List.of(), read.problems());
    assertTrue(!read.facts().isEmpty());
  }
}
