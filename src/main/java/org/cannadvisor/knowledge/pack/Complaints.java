package org.cannadvisor.knowledge.pack;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannadvisor.model.Nearest;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with the files of a pack, each with its line and how to mend it. */
final class Complaints {

  private final SortedSet<Problem> problems = new TreeSet<>();

  /** As they are shown: by file and line. */
  List<Problem> all() {
    return List.copyOf(problems);
  }

  void add(String file, int line, String zh, String en) {
    problems.add(new Problem(file, line, new Text(zh, en)));
  }

  void add(String file, Node at, String zh, String en) {
    add(file, line(at), zh, en);
  }

  /** A word that is none of the known ones; names the nearest, or all where none is near. */
  void unknown(String file, Node at, Text what, String word, Collection<String> known) {
    Optional<String> near = Nearest.to(word, known);
    String list = String.join(", ", new TreeSet<>(known));
    add(
        file,
        at,
        "未知的"
            + what.zh()
            + " "
            + word
            + "。"
            + near.map(name -> "是否想写 " + name + "？").orElse("可用：" + list + "。"),
        "There is no "
            + what.en()
            + " "
            + word
            + ". "
            + near.map(name -> "Did you mean " + name + "?").orElse("Known are: " + list + "."));
  }

  static int line(Node at) {
    return at.getStartMark().getLine() + 1;
  }
}
