package org.cannadvisor.intake.subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.AippCsc;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.AippNormalization;
import org.cannadvisor.model.AippOutput;
import org.cannadvisor.model.Fact;

/**
 * Which AIPP files a subject really uses. An old {@code aipp_bak.cfg} beside the one that the
 * command names is no fault of the conversion, whatever it says.
 */
final class AippFiles {

  private static final Set<Class<? extends Fact>> SORTS =
      Set.of(
          AippField.class,
          AippImage.class,
          AippCsc.class,
          AippOutput.class,
          AippNormalization.class);

  private AippFiles() {}

  /** The facts without those of AIPP files that no command of the subject uses. */
  static List<Fact> onlyUsed(Model model, List<Fact> facts) {
    Set<String> files =
        facts.stream()
            .filter(fact -> SORTS.contains(fact.getClass()))
            .map(fact -> fact.at().file())
            .collect(Collectors.toSet());
    Set<String> used =
        files.stream().filter(file -> isUsed(model, file, files)).collect(Collectors.toSet());
    return facts.stream()
        .filter(fact -> !SORTS.contains(fact.getClass()) || used.contains(fact.at().file()))
        .toList();
  }

  private static boolean isUsed(Model model, String file, Set<String> files) {
    if (model.commands().isEmpty() || model.names(file)) {
      return true;
    }
    boolean anotherIsNamed = files.stream().anyMatch(model::names);
    return !anotherIsNamed && files.size() == 1 && mayInsertAipp(model);
  }

  /** A command that names a file which is not here, or that could not be read whole. */
  private static boolean mayInsertAipp(Model model) {
    return model.commands().stream()
        .anyMatch(
            command ->
                !command.conversion().complete() || command.option("insert_op_conf").isPresent());
  }
}
