package org.cannadvisor.intake.subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphPort;

/**
 * Which ONNX graphs a subject really converts. Of one that lies beside it, an earlier export or the
 * graph before it was edited, only size, inputs and outputs are of interest.
 */
final class GraphFiles {

  private GraphFiles() {}

  /** The facts without what is inside the ONNX graphs that no command of the subject converts. */
  static List<Fact> onlyConverted(Model model, List<Fact> facts) {
    Set<String> graphs =
        facts.stream()
            .filter(fact -> fact instanceof Graph graph && graph.form() == Graph.Form.ONNX)
            .map(fact -> fact.at().file())
            .collect(Collectors.toSet());
    Set<String> others =
        graphs.stream()
            .filter(file -> !isConverted(model, file, graphs))
            .collect(Collectors.toSet());
    return others.isEmpty()
        ? facts
        : facts.stream()
            .filter(fact -> !others.contains(fact.at().file()) || isOutside(fact))
            .toList();
  }

  private static boolean isOutside(Fact fact) {
    return fact instanceof Graph || fact instanceof GraphPort;
  }

  /** Named by a command; or the only graph there is, where the name holds a variable. */
  private static boolean isConverted(Model model, String file, Set<String> graphs) {
    return model.commands().isEmpty()
        || model.names(file)
        || (graphs.size() == 1 && model.commands().stream().anyMatch(GraphFiles::isOpen));
  }

  private static boolean isOpen(Command command) {
    String name = command.conversion().model();
    return name.isEmpty() || name.contains("$");
  }
}
