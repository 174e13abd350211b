package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Missing;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.OutOfScope;
import org.cannadvisor.model.Testimony;

/**
 * One answer for every id, so that "looked and found nothing", "could not look" and "found" are
 * three different things.
 */
final class Checks {

  private final KnowledgeBase knowledge;
  private final Explainer explainer;
  private final Lang lang;
  private final Phrases phrases;

  Checks(KnowledgeBase knowledge, Explainer explainer, Lang lang) {
    this.knowledge = knowledge;
    this.explainer = explainer;
    this.lang = lang;
    this.phrases = new Phrases(lang);
  }

  /** The answer for one subject. */
  Check of(Case trial, Judgement judgement, Facts facts, Present present) {
    return switch (judgement.ruling()) {
      case RECOMMENDED -> argued(trial, Status.RECOMMENDED, facts, Kind.FOR);
      case NOTED ->
          argued(trial, Status.NOTED, facts, trial.has(Kind.NOTES) ? Kind.NOTES : Kind.FOR);
      case RULED_OUT ->
          argued(
              trial, Status.RULED_OUT, facts, trial.has(Kind.TRIED) ? Kind.TRIED : Kind.RULES_OUT);
      case SILENT -> silent(trial, facts, present);
    };
  }

  private Check argued(Case trial, Status status, Facts facts, Kind kind) {
    Entry entry = knowledge.entry(trial.outline().id());
    Words words = explainer.words(trial, facts, trial.supportingEvidence());
    List<Testimony> evidence = explainer.testimony(trial, kind, entry, words);
    return new Check(
        trial.outline().id(), trial.subject(), status, evidence.get(0).says(), evidence, List.of());
  }

  private Check silent(Case trial, Facts facts, Present present) {
    var outside =
        facts
            .of(OutOfScope.class)
            .filter(fact -> fact.scope().equals(trial.outline().scope()))
            .findFirst();
    if (outside.isPresent()) {
      return check(
          trial,
          Status.RULED_OUT,
          phrases.outOfScope(trial.outline().scope()),
          List.of(outside.get().at()));
    }
    List<String> missing = present.missing(trial.outline().needs());
    if (!missing.isEmpty()) {
      return new Check(
          trial.outline().id(),
          trial.subject(),
          Status.UNDECIDED,
          phrases.cannotDecide(missing),
          List.of(),
          missing);
    }
    if (trial.has(Kind.AGAINST)) {
      return argued(trial, Status.RULED_OUT, facts, Kind.AGAINST);
    }
    Set<String> files = present.files(trial.outline().needs());
    return check(
        trial,
        Status.RULED_OUT,
        phrases.lookedAndFoundNothing(files),
        files.stream().map(Evidence::wholeFile).toList());
  }

  private static Check check(Case trial, Status status, String because, List<Evidence> places) {
    List<Testimony> evidence = places.stream().map(at -> new Testimony(at, because)).toList();
    return new Check(trial.outline().id(), trial.subject(), status, because, evidence, List.of());
  }

  /**
   * One row for an id: the strongest answer of its subjects, each subject's reason where they
   * differ.
   */
  Check merge(List<Check> rows) {
    Check first =
        rows.stream().min(Comparator.comparing(row -> strength(row.status()))).orElseThrow();
    if (rows.stream().map(Check::because).distinct().count() == 1) {
      String subject = rows.size() == 1 ? first.subject() : "";
      return new Check(
          first.id(), subject, first.status(), first.because(), evidence(rows), missing(rows));
    }
    List<String> reasons =
        rows.stream().map(row -> phrases.of(row.subject(), row.because())).toList();
    return new Check(
        first.id(), "", first.status(), String.join(" ", reasons), evidence(rows), missing(rows));
  }

  private static int strength(Status status) {
    return switch (status) {
      case RECOMMENDED -> 0;
      case NOTED -> 1;
      case SUPPRESSED -> 2;
      case UNDECIDED -> 3;
      case RULED_OUT -> 4;
    };
  }

  private static List<Testimony> evidence(List<Check> rows) {
    var all = new LinkedHashSet<Testimony>();
    rows.forEach(row -> all.addAll(row.evidence()));
    return List.copyOf(all);
  }

  private static List<String> missing(List<Check> rows) {
    var all = new TreeSet<String>();
    rows.forEach(row -> all.addAll(row.missing()));
    return List.copyOf(all);
  }

  /**
   * What is not there, how to get it, and which undecided ids it would decide; the most deciding
   * first.
   */
  List<Missing> missingOf(List<Check> checks) {
    Map<String, List<String>> decides = new TreeMap<>();
    for (Check check : checks) {
      check
          .missing()
          .forEach(what -> decides.computeIfAbsent(what, key -> new ArrayList<>()).add(check.id()));
    }
    return decides.entrySet().stream()
        .map(
            entry ->
                new Missing(
                    entry.getKey(), knowledge.howToGet(entry.getKey()).in(lang), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Missing missing) -> -missing.decides().size())
                .thenComparing(Missing::what))
        .toList();
  }
}
