package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;

/** Finds the subjects of a project and ties every fact to those it belongs to. */
public final class SubjectResolver {

  /** What the one subject is called where no conversion was found. */
  public static final String UNNAMED = "project";

  /**
   * The facts of a project, each tied to one subject.
   *
   * @param subjects by name
   */
  public record Tied(List<Diagnosis.Subject> subjects, List<Fact> facts) {

    public Tied {
      subjects = List.copyOf(subjects);
      facts = List.copyOf(facts);
    }
  }

  private SubjectResolver() {}

  /** Ties facts that readers left untied; adds runs, goals and chips that follow from them. */
  public static Tied resolve(List<Fact> untied) {
    List<Model> models = models(untied);
    var ties = new Ties(models);
    var bySubject = new LinkedHashMap<String, List<Fact>>();
    models.forEach(model -> bySubject.put(model.name(), new ArrayList<>()));
    for (Fact fact : untied) {
      for (String subject : ties.subjectsOf(fact)) {
        bySubject.get(subject).add(fact.withSubject(subject));
      }
    }
    var subjects = new ArrayList<Diagnosis.Subject>();
    var facts = new ArrayList<Fact>();
    for (Model model : models) {
      List<Fact> own = new History(model, bySubject.get(model.name())).complete();
      facts.addAll(own);
      subjects.add(describe(model, own, ties));
    }
    return new Tied(subjects, facts);
  }

  private static Diagnosis.Subject describe(Model model, List<Fact> facts, Ties ties) {
    Set<String> files =
        facts.stream()
            .map(fact -> fact.at().file())
            .filter(file -> ties.isOnlyOf(file, model))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Diagnosis.Subject(
        model.name(), List.copyOf(files), Targets.chip(facts), Targets.cann(facts));
  }

  private static List<Model> models(List<Fact> facts) {
    var options = new LinkedHashMap<String, List<AtcOption>>();
    var groups = new LinkedHashMap<String, List<Command>>();
    for (Fact fact : facts) {
      if (fact instanceof AtcOption option) {
        options.computeIfAbsent(option.conversion(), id -> new ArrayList<>()).add(option);
      }
    }
    for (Fact fact : facts) {
      if (fact instanceof Conversion conversion) {
        var command = new Command(conversion, options.getOrDefault(conversion.id(), List.of()));
        groups.computeIfAbsent(command.identity(), id -> new ArrayList<>()).add(command);
      }
    }
    if (groups.isEmpty()) {
      return List.of(new Model(UNNAMED, List.of()));
    }
    return named(List.copyOf(groups.values()));
  }

  private static List<Model> named(List<List<Command>> groups) {
    Map<String, Long> uses =
        groups.stream()
            .collect(Collectors.groupingBy(SubjectResolver::modelName, Collectors.counting()));
    var taken = new LinkedHashSet<String>();
    var models = new ArrayList<Model>();
    for (List<Command> commands : groups) {
      String model = modelName(commands);
      String output = commands.get(0).outputName();
      String name = uses.get(model) == 1 || output.isEmpty() ? model : output;
      models.add(new Model(unique(name, taken), commands));
    }
    models.sort(Comparator.comparing(Model::name));
    return models;
  }

  private static String modelName(List<Command> commands) {
    Command first = commands.get(0);
    if (!first.modelName().isEmpty() && !first.modelName().startsWith("$")) {
      return first.modelName();
    }
    return first.outputName().isEmpty() ? UNNAMED : first.outputName();
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "-" + i;
    }
    return candidate;
  }
}
