package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Goal;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;
import org.cannadvisor.model.StatedTolerance;

/**
 * The experiments of one subject. Declared runs come from the manifest; every command whose knobs
 * no declared run has is a run of its own, and figures that name it are its outcome.
 */
final class History {

  /** The run that the manifest's {@code accuracy.measured} belongs to where it lists no runs. */
  private static final String CURRENT = "current";

  private static final Sought OTHER_MODEL = Sought.of("\\w\\.om\\b");

  private final Model model;
  private final List<Fact> facts;
  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Command> commands = new LinkedHashMap<>();

  /** The run of each figure beside which its options are noted. */
  private final Map<Evaluation, String> runOfFigure = new LinkedHashMap<>();

  private final PairedFigures paired;
  private RunNames names = new RunNames(Set.of());

  History(Model model, List<Fact> facts) {
    this.model = model;
    this.facts = new ArrayList<>(facts);
    Facts.of(Run.class, facts).forEach(runs::add);
    this.paired = new PairedFigures(figures());
  }

  /** The facts with chip, runs, outcomes and goals added. */
  List<Fact> complete() {
    Targets.chipOfCommand(model.name(), facts).ifPresent(facts::add);
    facts.addAll(CompiledSources.of(model, facts));
    addRunsOfCommands();
    names = new RunNames(commands.keySet());
    joinCurrentRun();
    var noted = new NotedRuns(model.name(), commands, runs, facts);
    addRunsOfFigures(noted);
    addGoals();
    addMeasurements();
    new ToldOutcomes(model.name(), noted, facts).add();
    return facts;
  }

  private void addRunsOfCommands() {
    Set<Map<String, String>> known =
        runs.stream()
            .filter(run -> !run.name().equals(CURRENT))
            .map(run -> declaredKnobs(run.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var taken = new LinkedHashSet<Map<String, String>>();
    for (Command command : model.commands()) {
      if (!known.contains(command.knobs()) && taken.add(command.decisive())) {
        add(command);
      }
    }
  }

  private Map<String, String> declaredKnobs(String run) {
    var knobs = new TreeMap<String, String>();
    for (Fact fact : facts) {
      if (fact instanceof RunOption option && option.run().equals(run)) {
        Command.putKnob(knobs, option.name(), option.value());
      }
    }
    return knobs;
  }

  private void add(Command command) {
    String output = command.outputName();
    String name = output.isEmpty() || isTaken(output) ? command.conversion().id() : output;
    var run = new Run(model.name(), name, runs.size(), false, command.conversion().at());
    runs.add(run);
    facts.add(run);
    commands.put(name, command);
    command
        .options()
        .forEach(
            option ->
                facts.add(
                    new RunOption(model.name(), name, option.name(), option.value(), option.at())));
  }

  private boolean isTaken(String name) {
    return runs.stream().anyMatch(run -> run.name().equals(name));
  }

  /** What was measured "now" is the outcome of the only command, where there is only one. */
  private void joinCurrentRun() {
    if (commands.size() != 1 || !isTaken(CURRENT)) {
      return;
    }
    String only = commands.keySet().iterator().next();
    runs.removeIf(run -> run.name().equals(CURRENT));
    facts.removeIf(fact -> fact instanceof Run run && run.name().equals(CURRENT));
    facts.replaceAll(
        fact ->
            fact instanceof Measurement result && result.run().equals(CURRENT)
                ? new Measurement(
                    model.name(),
                    only,
                    result.metric(),
                    result.value(),
                    result.score(),
                    result.at())
                : fact);
  }

  /** Figures beside which it is noted how the model was converted. */
  private void addRunsOfFigures(NotedRuns runs) {
    List<Evaluation> figures = figures();
    var words = new NotedWords(figures);
    for (Evaluation figure : figures) {
      if (figure.role() != Role.REFERENCE) {
        runs.runWith(words.of(figure), figure.at())
            .ifPresent(run -> runOfFigure.putIfAbsent(figure, run));
      }
    }
  }

  private void addGoals() {
    Set<String> stated = metricsOfGoals();
    for (Evaluation first : figures()) {
      if (first.role() == Role.REFERENCE && stated.add(first.metric())) {
        Evaluation figure = paired.furthest(first.metric()).orElse(first);
        facts.add(
            new Goal(
                model.name(),
                figure.metric(),
                figure.value(),
                tolerance(figure),
                figure.lowerIsBetter(),
                figure.at()));
      }
    }
  }

  /** NaN where nobody stated one; what may be lost of accuracy is no bound for errors. */
  private double tolerance(Evaluation figure) {
    return Facts.of(StatedTolerance.class, facts)
        .filter(stated -> !figure.lowerIsBetter())
        .findFirst()
        .map(stated -> stated.inUnitOf(figure.value()))
        .orElse(Double.NaN);
  }

  private void addMeasurements() {
    var measured = new LinkedHashSet<String>();
    addRunOfProgram();
    for (Evaluation figure : nearestFirst()) {
      if (figure.role() != Role.REFERENCE) {
        runOf(figure)
            .filter(run -> measured.add(run + "|" + figure.metric()))
            .ifPresent(run -> facts.add(measurement(run, figure)));
      }
    }
  }

  /** Where nothing is converted, what the chip gives is the result of the program as it stands. */
  private void addRunOfProgram() {
    Set<String> goals = metricsOfGoals();
    if (runs.isEmpty()) {
      figures().stream()
          .filter(figure -> figure.role() == Role.NPU && goals.contains(figure.metric()))
          .findFirst()
          .map(figure -> new Run(model.name(), CURRENT, 0, false, figure.at()))
          .ifPresent(
              run -> {
                runs.add(run);
                facts.add(run);
              });
    }
  }

  /**
   * Those that name a run of ours, then those of the chip; what names another model comes last. Of
   * what several lines say of the chip the worst is what somebody complains of.
   */
  private List<Evaluation> nearestFirst() {
    List<String> metrics = figures().stream().map(Evaluation::metric).distinct().toList();
    return NotedWords.sentencesLatestFirst(figures()).stream()
        .sorted(
            Comparator.comparingInt(
                    (List<Evaluation> sentence) -> metrics.indexOf(sentence.get(0).metric()))
                .thenComparingDouble(this::scoreOfChip))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(this::distance))
        .toList();
  }

  /**
   * How the last figure of the chip in a sentence stands, against the one beside it where several
   * lines have both; where there is none it does not matter.
   */
  private double scoreOfChip(List<Evaluation> sentence) {
    return sentence.stream()
        .filter(figure -> figure.role() == Role.NPU)
        .mapToDouble(
            figure -> paired.gap(figure).map(gap -> -gap).orElse(figure.score() * scaleTo(figure)))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private int distance(Evaluation figure) {
    String words = figure.at().file() + " " + figure.label();
    if (commands.keySet().stream().anyMatch(run -> Names.mention(words, run) > 0)
        || names.toldBy(words).isPresent()) {
      return 0;
    }
    if (runOfFigure.containsKey(figure) || namesOption(words)) {
      return 1;
    }
    return OTHER_MODEL.isIn(figure.label()) ? 4 : figure.role() == Role.NPU ? 2 : 3;
  }

  /** Whether words tell a run by the value of one of its options, such as its precision mode. */
  private boolean namesOption(String words) {
    return Facts.of(RunOption.class, facts)
        .anyMatch(
            option ->
                option.name().startsWith("precision_mode")
                    && Names.mention(words, option.value()) > 0);
  }

  private Measurement measurement(String run, Evaluation figure) {
    double value = figure.value() * scaleTo(figure);
    double score = figure.lowerIsBetter() ? -value : value;
    return new Measurement(model.name(), run, figure.metric(), value, score, figure.at());
  }

  /** A figure given as a share is compared with a goal given in per cent. */
  private double scaleTo(Evaluation figure) {
    return Facts.of(Goal.class, facts)
            .filter(goal -> goal.metric().equals(figure.metric()))
            .anyMatch(goal -> goal.reference() > 1 && figure.value() <= 1 && figure.value() > 0)
        ? 100
        : 1;
  }

  private Optional<String> runOf(Evaluation figure) {
    if (runOfFigure.containsKey(figure)) {
      return Optional.ofNullable(runOfFigure.get(figure));
    }
    String words = figure.at().file() + " " + figure.label();
    int longest =
        commands.keySet().stream().mapToInt(run -> Names.mention(words, run)).max().orElse(0);
    if (longest > 0) {
      return commands.keySet().stream()
          .filter(run -> Names.mention(words, run) == longest)
          .findFirst();
    }
    Optional<String> told = names.toldBy(words);
    if (told.isPresent()) {
      return told;
    }
    List<String> others =
        runs.stream().map(Run::name).filter(run -> !runOfFigure.containsValue(run)).toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private List<Evaluation> figures() {
    return Facts.of(Evaluation.class, facts).toList();
  }

  private Set<String> metricsOfGoals() {
    return Facts.of(Goal.class, facts)
        .map(Goal::metric)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
