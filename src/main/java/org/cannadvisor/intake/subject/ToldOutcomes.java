package org.cannadvisor.intake.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.RunOutcome;
import org.cannadvisor.model.RunOutcome.Verdict;
import org.cannadvisor.model.ToldOutcome;

/** What notes say in words of runs that were not measured. */
final class ToldOutcomes {

  private final String subject;
  private final NotedRuns runs;
  private final List<Fact> facts;

  ToldOutcomes(String subject, NotedRuns runs, List<Fact> facts) {
    this.subject = subject;
    this.runs = runs;
    this.facts = facts;
  }

  /** Adds an outcome for each run of which one is told; of several the last. */
  void add() {
    var outcomes = new LinkedHashMap<String, RunOutcome>();
    List<Measurement> measured = Facts.of(Measurement.class, facts).toList();
    for (ToldOutcome told : Facts.of(ToldOutcome.class, facts).toList()) {
      runs.runWith(told.words(), told.at())
          .filter(run -> measured.stream().noneMatch(one -> one.run().equals(run)))
          .ifPresent(run -> outcomes.put(run, outcome(run, told.good(), told.at())));
    }
    if (measured.isEmpty()) {
      addComplained(outcomes);
    }
    facts.addAll(outcomes.values());
  }

  /** Where a change cured it and nobody says how it was before, the complaint is about that. */
  private void addComplained(Map<String, RunOutcome> outcomes) {
    boolean bad = outcomes.values().stream().anyMatch(one -> one.verdict() == Verdict.BAD);
    List<Complaint> complaints = Facts.of(Complaint.class, facts).toList();
    if (!outcomes.isEmpty() && !bad && !complaints.isEmpty()) {
      Evidence at = complaints.get(0).at();
      runs.plainRun(at).ifPresent(run -> outcomes.putIfAbsent(run, outcome(run, false, at)));
    }
  }

  private RunOutcome outcome(String run, boolean good, Evidence at) {
    return new RunOutcome(subject, run, good ? Verdict.GOOD : Verdict.BAD, at);
  }
}
