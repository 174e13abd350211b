package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.SolvedFaultsCompiler;
import org.cannadvisor.model.Progress;

/**
 * Writes the memory of solved faults, whose projects are read as every project is. Run by the
 * build.
 */
public final class MemoryCompiler {

  private MemoryCompiler() {}

  /**
   * Reads all and writes the memory.
   *
   * @param args the folder of solved faults, {@code fixtures/cases}, the folder {@code
   *     knowledge-base}, and the folder for classes
   * @throws IllegalStateException where a fault has no cause
   */
  public static void main(String[] args) throws IOException {
    SolvedFaultsCompiler.compile(
        Path.of(args[0]), MemoryCompiler::words, Path.of(args[1]), Path.of(args[2]));
  }

  private static Map<String, Integer> words(Path project) throws IOException {
    return ProjectWords.of(
        ProjectReader.read(
            project, Answers.LEFT_OUT, ProjectTensors.withinBudget(Progress.NONE), Progress.NONE));
  }
}
