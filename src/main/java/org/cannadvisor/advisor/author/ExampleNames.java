package org.cannadvisor.advisor.author;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.knowledge.pack.ExampleFile;
import org.cannadvisor.model.Handbook.Example;

/** The fixtures of a recommendation by name. */
final class ExampleNames {

  private static final List<String> PROJECTS = List.of("fires", "silent");

  private ExampleNames() {}

  /**
   * The projects, and the file of facts with how many examples it holds.
   *
   * @param rules full names of the rules about the recommendation
   */
  static List<Example> of(Path folder, String id, Set<String> rules) {
    var examples = new ArrayList<Example>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return examples;
    }
    for (String project : PROJECTS) {
      if (Files.isDirectory(folder.resolve(project), LinkOption.NOFOLLOW_LINKS)) {
        examples.add(new Example(id + "/" + project, 0));
      }
    }
    if (ExampleFile.isIn(folder)) {
      long count =
          ExampleFile.in(folder, id, rules).examples().stream()
              .mapToInt(one -> one.of())
              .distinct()
              .count();
      examples.add(new Example(id + "/facts.yaml", (int) count));
    }
    return examples;
  }
}
