package org.cannadvisor.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Compares tensors that lie in a project; asked only where there are some. */
public interface TensorComparer {

  /** Compares nothing. */
  TensorComparer NONE = tensors -> List.of();

  /**
   * What lies in a project.
   *
   * @param root the project directory, itself reached without links
   * @param folders those with tensors, by path
   * @param graphs paths of the offline models in the project
   * @param compared operators that a table in the project compares already
   */
  record Tensors(Path root, List<TensorFolder> folders, List<String> graphs, Set<String> compared) {

    public Tensors {
      folders = List.copyOf(folders);
      graphs = List.copyOf(graphs);
      compared = Set.copyOf(compared);
    }
  }

  /**
   * What was compared.
   *
   * @param path of our own tensors, relative to the project directory
   */
  record Compared(String path, Reading reading) {}

  /** Compares what belongs together; what cannot be compared is a problem of its reading. */
  List<Compared> compare(Tensors tensors);
}
