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
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Note;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Reached;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Suppression;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;
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

  private final List<Recommendation> recommendations = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
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
        var trial = new Case(outline, subject.name(), Answered.heard(about));
        rows.computeIfAbsent(outline.id(), id -> new ArrayList<>())
            .add(taken(answer(trial, own, present), own));
      }
    }
    List<Check> answers = rows.values().stream().map(checks::merge).toList();
    List<Recommendation> ordered =
        new Order(knowledge.weights().gap(), request.strictOrder()).apply(recommendations);
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
        List.of(),
        topics(answers),
        answers,
        paths(ordered),
        configurations(),
        List.of(),
        intake.sources().isEmpty() ? List.of() : checks.missingOf(answers),
        List.copyOf(problems),
        intake.unknown());
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

  private static Map<String, Map<String, List<Argued>>> bySubjectAndId(List<Argued> arguments) {
    return arguments.stream()
        .collect(
            Collectors.groupingBy(
                argued -> argued.argument().subject(),
                HashMap::new,
                Collectors.groupingBy(argued -> argued.argument().id())));
  }

  /** What became of one id for one subject. */
  record Answer(Case trial, Judgement judgement, Check check) {}

  Answer answer(Case trial, Facts own, Present present) {
    Set<Symptom.Sort> symptoms =
        own.of(Symptom.class).map(Symptom::sort).collect(Collectors.toSet());
    Judgement judgement = judge.judge(trial, symptoms);
    Check check = checks.of(trial, judgement, own, present);
    Optional<Base.Off> off = base.off(trial.outline().id());
    if (off.isPresent()) {
      return new Answer(trial, judgement, switchedOff(check, off.get()));
    }
    Optional<Suppression> suppression = suppression(trial.outline().id(), own);
    boolean isSuppressed = suppression.isPresent() && !trial.arguments().isEmpty();
    return new Answer(
        trial, judgement, isSuppressed ? suppressed(check, suppression.get()) : check);
  }

  private Check taken(Answer answer, Facts own) {
    Status status = answer.check().status();
    if (status == Status.RECOMMENDED) {
      recommend(answer.trial(), answer.judgement(), own);
    } else if (status == Status.NOTED) {
      note(answer.trial(), answer.check());
    }
    return answer.check();
  }

  private void recommend(Case trial, Judgement judgement, Facts own) {
    recommendations.add(
        explainer.recommend(
            trial,
            knowledge.entry(trial.outline().id()),
            judgement.level().orElseThrow(),
            judgement.score(),
            own));
  }

  private void note(Case trial, Check check) {
    String title = knowledge.entry(trial.outline().id()).title().in(request.lang());
    notes.add(
        new Note(trial.outline().id(), trial.subject(), title, check.because(), check.evidence()));
  }

  private Optional<Suppression> suppression(String id, Facts own) {
    Optional<Suppression> found =
        own.of(Suppression.class).filter(one -> one.id().equals(id)).findFirst();
    if (found.isPresent() && isOver(found.get())) {
      String until = found.get().until();
      problems.add(
          new Problem(
              found.get().at().file(),
              found.get().at().line(),
              new Text(
                  new Phrases(Lang.ZH).suppressionExpired(id, until),
                  new Phrases(Lang.EN).suppressionExpired(id, until))));
      return Optional.empty();
    }
    return found;
  }

  /** Dates of the form {@code YYYY-MM-DD} compare as text. */
  private boolean isOver(Suppression suppression) {
    return !suppression.until().isEmpty()
        && suppression.until().compareTo(request.today().toString()) < 0;
  }

  private Check suppressed(Check check, Suppression suppression) {
    String because = phrases.suppressed(suppression.reason(), suppression.until());
    return new Check(
        check.id(),
        check.subject(),
        Status.SUPPRESSED,
        because,
        List.of(new Testimony(suppression.at(), because)),
        List.of());
  }

  private Check switchedOff(Check check, Base.Off off) {
    String because = phrases.switchedOff(off.pack(), off.by().reason());
    List<Testimony> evidence = List.of(new Testimony(off.by().at(), because));
    return new Check(check.id(), check.subject(), Status.SUPPRESSED, because, evidence, List.of());
  }

  private String verdict(List<Recommendation> ordered) {
    if (!ordered.isEmpty()) {
      Recommendation first = ordered.get(0);
      return phrases.first(first.title(), first.level(), first.subject(), ordered.size() - 1);
    }
    return problems.isEmpty()
        ? nothingRecommended()
        : phrases.withProblems(nothingRecommended(), problems.size());
  }

  private String nothingRecommended() {
    if (intake.sources().isEmpty()) {
      return phrases.nothingRead();
    }
    if (facts.values().stream().anyMatch(own -> own.first(Reached.class).isPresent())) {
      return phrases.goalReached();
    }
    return facts.values().stream().anyMatch(own -> own.first(Symptom.class).isPresent())
        ? phrases.nothingLeft()
        : phrases.noSymptom();
  }
}
