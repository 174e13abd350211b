package org.cannadvisor.intake.subject;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.PipelineElement.Role;

/** Which conversions make the om that a pipeline runs. */
final class Pipelines {

  /** ATC adds the platform to the name of some models. */
  private static final Pattern PLATFORM = Pattern.compile("_linux_(x86_64|aarch64)$");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}|\\$\\w+");

  /** Fewer letters that are no variable would fit any name. */
  private static final int SHORTEST = 3;

  private final List<Model> models;
  private final Map<String, Set<String>> omsByFile = new HashMap<>();

  Pipelines(List<Model> models, List<Fact> facts) {
    this.models = models;
    for (Fact fact : facts) {
      if (fact instanceof PipelineElement element) {
        Set<String> oms =
            omsByFile.computeIfAbsent(element.at().file(), file -> new LinkedHashSet<>());
        if (element.role() == Role.INFERENCE && !element.model().isEmpty()) {
          oms.add(element.model());
        }
      }
    }
  }

  boolean isPipeline(String file) {
    return omsByFile.containsKey(file);
  }

  /** The models whose command writes {@code om}. */
  List<Model> makersOf(String om) {
    String name = PLATFORM.matcher(Names.stem(om)).replaceFirst("");
    return name.isEmpty() ? List.of() : models.stream().filter(it -> makes(it, name)).toList();
  }

  /** The models whose command writes an om that this file runs. */
  List<Model> makers(String file) {
    Set<String> oms = omsByFile.getOrDefault(file, Set.of());
    return models.stream()
        .filter(model -> oms.stream().anyMatch(om -> makersOf(om).contains(model)))
        .toList();
  }

  /**
   * The models whose picture this file prepares. A pipeline for an om of another name says nothing
   * of the pictures of a model that a command of this project converts; the only one of a project
   * whose output the caller of a script names may have any name.
   */
  List<Model> takers(String file) {
    boolean noCommand = models.stream().allMatch(model -> model.commands().isEmpty());
    List<Model> makers = makers(file);
    boolean oneOm = omsByFile.getOrDefault(file, Set.of()).size() == 1;
    return noCommand || (makers.isEmpty() && oneOm && isOnlyOfAnyName()) ? models : makers;
  }

  private boolean isOnlyOfAnyName() {
    return models.size() == 1
        && models.get(0).commands().stream()
            .map(Command::outputName)
            .allMatch(output -> VARIABLE.matcher(output).matches());
  }

  private static boolean makes(Model model, String om) {
    return model.commands().stream().anyMatch(command -> fits(command.outputName(), om));
  }

  /** Whether {@code om} is {@code output}, with anything in place of its variables. */
  private static boolean fits(String output, String om) {
    if (!output.contains("$")) {
      return output.equals(om);
    }
    String[] parts = VARIABLE.split(output, -1);
    String first = parts[0];
    String last = parts[parts.length - 1];
    int fixed = String.join("", parts).length();
    if (fixed < SHORTEST || !om.startsWith(first) || !om.endsWith(last)) {
      return false;
    }
    int from = first.length();
    for (int i = 1; i < parts.length - 1 && from >= 0; i++) {
      int at = om.indexOf(parts[i], from);
      from = at < 0 ? at : at + parts[i].length();
    }
    return from >= 0 && from + last.length() <= om.length();
  }
}
