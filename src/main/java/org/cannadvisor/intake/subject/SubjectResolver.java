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
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/** Finds the subjects of a project and ties every fact to those it belongs to. */
public final class SubjectResolver {

  /** What the one subject is called where no conversion was found. */
  public static final String UNNAMED = "project";

  /**
   * The facts of a project, each tied to one subject.
   *
   * @param subjects by name
   * @param problems facts that could not be tied, where giving them to all would be wrong
   */
  public record Tied(List<Diagnosis.Subject> subjects, List<Fact> facts, List<Problem> problems) {

    public Tied {
      subjects = List.copyOf(subjects);
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }
  }

  private SubjectResolver() {}

  /** Ties facts that readers left untied; adds runs, goals and chips that follow from them. */
  public static Tied resolve(List<Fact> read) {
    return resolve(read, new LoadedModels());
  }

  /**
   * The same where it is known of which models the logs speak.
   *
   * @param loaded has seen the texts of the project
   */
  public static Tied resolve(List<Fact> read, LoadedModels loaded) {
    List<Fact> untied = LiteConfigs.joined(read);
    List<Model> models = models(untied);
    var ties = new Ties(models, untied, loaded);
    var bySubject = new LinkedHashMap<String, List<Fact>>();
    models.forEach(model -> bySubject.put(model.name(), new ArrayList<>()));
    var problems = new LinkedHashSet<Problem>();
    for (Fact fact : untied) {
      List<String> owners = ties.subjectsOf(fact);
      if (fact instanceof ConversionOutcome outcome && owners.size() > 1) {
        problems.add(whose(outcome));
        continue;
      }
      for (String subject : owners) {
        bySubject.getOrDefault(subject, new ArrayList<>()).add(fact.withSubject(subject));
      }
    }
    QuantizedModels.addReferences(models, bySubject);
    var subjects = new ArrayList<Diagnosis.Subject>();
    var facts = new ArrayList<Fact>();
    for (Model model : models) {
      List<Fact> tied = bySubject.getOrDefault(model.name(), List.of());
      List<Fact> used = GraphFiles.onlyConverted(model, AippFiles.onlyUsed(model, tied));
      List<Fact> own = new History(model, used).complete();
      facts.addAll(own);
      subjects.add(describe(model, own, ties));
    }
    return new Tied(subjects, facts, List.copyOf(problems));
  }

  /** How a conversion ended says nothing of the other models of the directory. */
  private static Problem whose(ConversionOutcome outcome) {
    return new Problem(
        outcome.at().file(),
        outcome.at().line(),
        new Text(
            "目录中有多个模型，无法判断这份转换日志属于哪一个，未采用。请把它放进该模型的目录，或用模型名命名。",
            "There are several models here and nothing says which of them this conversion log"
                + " belongs to, so it is left aside. Maybe put it into the model's folder, or name"
                + " it after the model."));
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
      String name = uses.getOrDefault(model, 0L) == 1 || output.isEmpty() ? model : output;
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
