package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Note;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Reached;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Topic;
import org.cannadvisor.rules.Argued;

/** Judges every id for every subject and gathers the answers into one diagnosis. */
final class Verdicts {

  private static final Set<Status> FOUND =
      Set.of(Status.RECOMMENDED, Status.NOTED, Status.SUPPRESSED);

  private final Diagnose.Request request;
  private final Intake intake;
  private final Base base;
  private final KnowledgeBase knowledge;
  private final Map<String, Facts> facts;
  private final Judge judge;
  private final Explainer explainer;
  private final Checks checks;
  private final Phrases phrases;
  private final Acceptances acceptances;

  private final List<Order.Unranked> recommendations = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Accepted> accepted = new ArrayList<>();
  private final Set<Problem> problems;

  Verdicts(
      Diagnose.Request request,
      Intake intake,
      Base base,
      Answered answered,
      Map<String, Facts> facts) {
    this.request = request;
    this.intake = intake;
    this.base = base;
    this.knowledge = base.knowledge();
    this.facts = facts;
    judge = new Judge(knowledge.weights());
    explainer = new Explainer(request.lang(), answered, intake);
    checks = new Checks(knowledge, explainer, request.lang());
    phrases = new Phrases(request.lang());
    acceptances = new Acceptances(request, base, facts);
    problems = new TreeSet<>(intake.problems());
    problems.addAll(base.problems());
  }

  Diagnosis diagnose(List<Argued> arguments) {
    Map<String, Map<String, List<Argued>>> argued = bySubjectAndId(arguments);
    var rows = new LinkedHashMap<String, List<Check>>();
    for (Diagnosis.Subject subject : intake.subjects()) {
      Facts own = factsOf(subject.name());
      var present = new Present(own, intake.sources());
      for (Outline outline : knowledge.outlines()) {
        List<Argued> about =
            argued.getOrDefault(subject.name(), Map.of()).getOrDefault(outline.id(), List.of());
        problems.addAll(Answered.contradictions(about));
        var trial = Case.of(outline, subject.name(), Answered.heard(about), own);
        rows.computeIfAbsent(outline.id(), id -> new ArrayList<>())
            .add(taken(answer(trial, own, present), own));
      }
    }
    List<Check> answers = rows.values().stream().map(checks::merge).toList();
    List<Recommendation> ordered =
        new Order(knowledge.weights().gap(), request.strictOrder()).apply(recommendations);
    List<PicturePath> paths = paths(ordered);
    List<Configuration> configurations = configurations();
    return new Diagnosis(
        request.asGiven(),
        request.today(),
        request.lang(),
        Version.number(),
        base.packs(),
        intake.sources(),
        intake.sources().isEmpty() ? List.of() : intake.subjects(),
        verdict(ordered),
        ordered,
        notes,
        accepted,
        acceptances.since(),
        topics(answers),
        answers,
        paths,
        configurations,
        influences(paths, configurations),
        intake.sources().isEmpty() ? List.of() : checks.missingOf(answers),
        withDecisions(problems),
        intake.unknown());
  }

  /** What could not be read, and decisions that hold no longer. */
  private List<Problem> withDecisions(Set<Problem> read) {
    var all = new TreeSet<>(read);
    all.addAll(acceptances.problems());
    return List.copyOf(all);
  }

  Facts factsOf(String subject) {
    Facts own = facts.get(subject);
    if (own == null) {
      throw new IllegalStateException("No facts for " + subject);
    }
    return own;
  }

  /** What each id means of which something was found, whatever became of it. */
  private List<Topic> topics(List<Check> answers) {
    var topics = new Topics(knowledge, request.lang());
    return answers.stream()
        .filter(check -> FOUND.contains(check.status()))
        .map(check -> topics.of(check.id()))
        .toList();
  }

  private List<PicturePath> paths(List<Recommendation> ordered) {
    var paths = new ArrayList<PicturePath>();
    for (Diagnosis.Subject subject : intake.subjects()) {
      Facts own = factsOf(subject.name());
      paths.addAll(PicturePaths.of(subject.name(), own, ordered, knowledge, request.lang()));
    }
    return paths;
  }

  private List<Configuration> configurations() {
    return intake.subjects().stream()
        .flatMap(
            subject ->
                Configurations.of(subject.name(), factsOf(subject.name()), request.lang()).stream())
        .toList();
  }

  private List<Influence> influences(List<PicturePath> paths, List<Configuration> settings) {
    return intake.subjects().stream()
        .map(Diagnosis.Subject::name)
        .flatMap(
            name ->
                Influences.of(
                    name,
                    factsOf(name),
                    paths.stream().filter(one -> one.subject().equals(name)).toList(),
                    settings.stream().filter(one -> one.subject().equals(name)).toList())
                    .stream())
        .toList();
  }

  private static Map<String, Map<String, List<Argued>>> bySubjectAndId(List<Argued> arguments) {
    return arguments.stream()
        .collect(
            Collectors.groupingBy(
                argued -> argued.argument().subject(),
                HashMap::new,
                Collectors.groupingBy(argued -> argued.argument().id())));
  }

  /**
   * What became of one id for one subject.
   *
   * @param accepted the finding, where somebody decided to live with it
   */
  record Answer(Case trial, Judgement judgement, Check check, Optional<Accepted> accepted) {}

  Answer answer(Case asked, Facts own, Present present) {
    Set<Symptom.Sort> symptoms =
        own.of(Symptom.class).map(Symptom::sort).collect(Collectors.toSet());
    Judgement judgement = judge.judge(asked, symptoms);
    Case trial = judgement.ground() == Judgement.Ground.RESEMBLES ? asked : asked.argued();
    Check check = checks.of(trial, judgement, own, present);
    Optional<Acceptances.Decision> decision = acceptances.about(check, own);
    if (decision.isEmpty()) {
      return new Answer(trial, judgement, check, Optional.empty());
    }
    return new Answer(
        trial,
        judgement,
        decision.get().on(check),
        Optional.of(check)
            .filter(Acceptances::isFinding)
            .map(found -> accepted(judgement, found, decision.get())));
  }

  private Accepted accepted(Judgement judgement, Check found, Acceptances.Decision decision) {
    boolean isNote = found.status() == Status.NOTED;
    return decision.of(
        found,
        Explain.general(knowledge.entry(found.id()).title().in(request.lang())),
        isNote ? Optional.empty() : judgement.level(),
        acceptances.wasThere(found));
  }

  private Check taken(Answer answer, Facts own) {
    Status status = answer.check().status();
    if (status == Status.RECOMMENDED) {
      recommend(answer.trial(), answer.judgement(), own);
    } else if (status == Status.NOTED) {
      note(answer.trial(), answer.check());
    }
    answer.accepted().ifPresent(accepted::add);
    return answer.check();
  }

  private void recommend(Case trial, Judgement judgement, Facts own) {
    Recommendation said =
        explainer.recommend(
            trial,
            knowledge.entry(trial.outline().id()),
            judgement.level().orElseThrow(),
            judgement.score(),
            own);
    recommendations.add(new Order.Unranked(said, judgement.ground()));
  }

  private void note(Case trial, Check check) {
    String title = knowledge.entry(trial.outline().id()).title().in(request.lang());
    notes.add(
        new Note(trial.outline().id(), trial.subject(), title, check.because(), check.evidence()));
  }

  private String verdict(List<Recommendation> ordered) {
    if (!ordered.isEmpty()) {
      Recommendation first = ordered.get(0);
      if (isReached() && ordered.stream().allMatch(said -> said.rules().isEmpty())) {
        return phrases.goalReachedAndYet(first.title());
      }
      return phrases.first(first.title(), first.level(), first.subject(), ordered.size() - 1);
    }
    return problems.isEmpty()
        ? nothingRecommended()
        : phrases.withProblems(nothingRecommended(), problems.size());
  }

  private boolean isReached() {
    return facts.values().stream().anyMatch(own -> own.first(Reached.class).isPresent());
  }

  private String nothingRecommended() {
    if (intake.sources().isEmpty()) {
      return phrases.nothingRead();
    }
    if (!accepted.isEmpty()) {
      return phrases.onlyAccepted(accepted.size());
    }
    if (isReached()) {
      return phrases.goalReached();
    }
    return facts.values().stream().anyMatch(own -> own.first(Symptom.class).isPresent())
        ? phrases.nothingLeft()
        : phrases.noSymptom();
  }
}
