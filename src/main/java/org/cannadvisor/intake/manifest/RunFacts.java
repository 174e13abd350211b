package org.cannadvisor.intake.manifest;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.evaluation.MetricName;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Goal;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;

/** {@code accuracy} and {@code runs}: what should be reached, what was tried and what came out. */
final class RunFacts {

  /** The run to which {@code accuracy.measured} belongs where no declared run has that figure. */
  private static final String CURRENT = "current";

  private final Reading reading;
  private final Set<String> names = new HashSet<>();
  private final Set<Double> figures = new HashSet<>();
  private int order;

  RunFacts(Reading reading) {
    this.reading = reading;
  }

  void read(Section root) {
    Section accuracy =
        root.section("accuracy").only("metric", "reference", "measured", "tolerance");
    String metric = MetricName.normalised(accuracy.word("metric"));
    boolean lowerIsBetter = MetricName.isLowerBetter(metric);
    readGoal(accuracy, metric, lowerIsBetter);
    root.sections("runs").forEach(run -> readRun(run, metric));
    OptionalDouble measured = accuracy.number("measured");
    if (measured.isPresent() && !figures.contains(measured.getAsDouble())) {
      Evidence at = accuracy.at("measured");
      addRun(CURRENT, at);
      addMeasurement(CURRENT, metric, measured.getAsDouble(), at);
    }
  }

  private void readGoal(Section accuracy, String metric, boolean lowerIsBetter) {
    OptionalDouble reference = accuracy.number("reference");
    double tolerance = accuracy.number("tolerance").orElse(Double.NaN);
    if (tolerance < 0) {
      accuracy.wrong("tolerance", accuracy.word("tolerance"), "非负数", "a number of 0 or more");
      tolerance = Double.NaN;
    }
    if (reference.isPresent()) {
      reading.add(
          new Goal(
              Fact.UNTIED,
              metric,
              reference.getAsDouble(),
              tolerance,
              lowerIsBetter,
              accuracy.at("reference")));
    }
  }

  private void readRun(Section run, String metric) {
    run.only("name", "options", "accuracy", "comparison");
    String name = freeName(run);
    addRun(name, run.at());
    Section options = run.section("options");
    for (String written : options.names()) {
      String option = written.replaceFirst("^-+", "").replace('-', '_');
      addOption(name, option, options.word(written), options.at(written));
    }
    if (run.has("comparison")) {
      addOption(name, "comparison", run.word("comparison"), run.at("comparison"));
    }
    OptionalDouble figure = run.number("accuracy");
    if (figure.isPresent()) {
      figures.add(figure.getAsDouble());
      addMeasurement(name, metric, figure.getAsDouble(), run.at("accuracy"));
    }
  }

  private String freeName(Section run) {
    String stated = run.word("name");
    String name = stated.isEmpty() ? "run " + (order + 1) : stated;
    if (names.contains(name) || name.equals(CURRENT)) {
      String other = name + " " + (order + 1);
      reading.problem(
          run.at("name"),
          "run 的名称“" + name + "”已被使用，这里按“" + other + "”处理；请为每次实验起不同的名称。",
          "The name '"
              + name
              + "' of a run is taken; this one is called '"
              + other
              + "'. Maybe give each experiment a name of its own.");
      return other;
    }
    return name;
  }

  private void addRun(String name, Evidence at) {
    names.add(name);
    reading.add(new Run(Fact.UNTIED, name, order++, true, at));
  }

  private void addOption(String run, String name, String value, Evidence at) {
    reading.add(new RunOption(Fact.UNTIED, run, name, value, at));
  }

  private void addMeasurement(String run, String metric, double value, Evidence at) {
    double score = MetricName.isLowerBetter(metric) ? -value : value;
    reading.add(new Measurement(Fact.UNTIED, run, metric, value, score, at));
  }
}
