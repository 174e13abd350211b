package org.cannadvisor.intake.subject;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.CompiledModel;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Fact;

/**
 * The commands that offline models keep of their own making. One of them stands in for a script
 * that is not in the project; where a script converts the same model or makes the same output, it
 * is the word of the script that counts, and the model is only held against it.
 */
public final class KeptCommands {

  private KeptCommands() {}

  /**
   * Removes the kept commands that a written one, or that of another model file, makes needless.
   */
  public static void limit(List<Fact> facts) {
    Set<String> models =
        Facts.of(CompiledModel.class, facts)
            .map(model -> model.at().file())
            .collect(Collectors.toSet());
    var made = new HashSet<String>();
    var needless = new HashSet<String>();
    List<Conversion> all = Facts.of(Conversion.class, facts).toList();
    all.stream()
        .filter(command -> !models.contains(command.at().file()))
        .forEach(command -> made.addAll(names(command)));
    for (Conversion command : all) {
      if (models.contains(command.at().file())) {
        boolean isNew = names(command).stream().noneMatch(made::contains);
        made.add(output(command));
        if (!isNew) {
          needless.add(command.id());
        }
      }
    }
    facts.removeIf(fact -> needless.contains(conversionOf(fact)));
  }

  private static Set<String> names(Conversion command) {
    return Set.of(output(command), "model " + Names.stem(command.model()));
  }

  private static String output(Conversion command) {
    return "output " + Names.stem(command.output());
  }

  private static String conversionOf(Fact fact) {
    if (fact instanceof Conversion command) {
      return command.id();
    }
    return fact instanceof AtcOption option ? option.conversion() : "";
  }
}
