package org.cannadvisor.advisor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Explanation.Need;
import org.cannadvisor.model.Explanation.Trial;
import org.cannadvisor.model.Stage;
import org.cannadvisor.rules.Argued;

/** What became of one recommendation in a project, subject by subject, and how that came about. */
final class Trials {

  /** Which options {@code knowledge-base/options.yaml} has for the stages. */
  private static final Map<Stage, Set<String>> OPTION_GROUPS =
      Map.of(
          Stage.PRECISION_MODE, Set.of("precision", "quantization"),
          Stage.BUFFER_OPTIMIZE, Set.of("buffer"),
          Stage.FUSION, Set.of("fusion"));

  private final Diagnose.Request request;
  private final Diagnose.Hearing hearing;
  private final KnowledgeBase knowledge;
  private final Verdicts verdicts;
  private final Explainer explainer;

  Trials(Diagnose.Request request, Diagnose.Hearing hearing) {
    this.request = request;
    this.hearing = hearing;
    knowledge = hearing.base().knowledge();
    verdicts =
        new Verdicts(
            request, hearing.intake(), hearing.base(), hearing.answered(), hearing.facts());
    explainer = new Explainer(request.lang(), hearing.answered(), hearing.intake());
  }

  List<Trial> about(Outline outline) {
    return hearing.intake().subjects().stream()
        .map(subject -> trial(outline, subject.name()))
        .toList();
  }

  private Trial trial(Outline outline, String subject) {
    List<Argued> arguments =
        hearing.arguments().stream()
            .filter(argued -> argued.argument().subject().equals(subject))
            .filter(argued -> argued.argument().id().equals(outline.id()))
            .toList();
    Facts own = verdicts.factsOf(subject);
    var trial = Case.of(outline, subject, Answered.heard(arguments), own);
    var present = new Present(own, hearing.intake().sources());
    Verdicts.Answer answer = verdicts.answer(trial, own, present);
    Judgement judgement = answer.judgement();
    boolean isRecommended = answer.check().status() == Diagnosis.Status.RECOMMENDED;
    return new Trial(
        subject,
        answer.check().status(),
        judgement.level().filter(level -> isRecommended),
        outline.prior(),
        knowledge.weights().prior(outline.prior()),
        judgement.score(),
        answer.check().because(),
        new Grounds(knowledge.weights()).say(judgement.ground()).in(request.lang()),
        answer.check().evidence(),
        argued(answer.trial(), own),
        missing(outline, answer.check().status(), present),
        configurations(outline, subject, own));
  }

  /** The options that a recommendation is about: those of its stage, or all. */
  private List<Configuration> configurations(Outline outline, String subject, Facts own) {
    boolean isAboutAll = outline.id().startsWith("atc-option-");
    Set<String> groups = OPTION_GROUPS.getOrDefault(outline.stage(), Set.of());
    return groups.isEmpty() && !isAboutAll
        ? List.of()
        : Configurations.of(subject, own, request.lang()).stream()
            .map(one -> isAboutAll ? one : one.about(groups))
            .filter(one -> !one.settings().isEmpty())
            .toList();
  }

  private List<Explanation.Argued> argued(Case trial, Facts own) {
    Entry entry = knowledge.entry(trial.outline().id());
    Words words = explainer.words(trial, own, trial.supportingEvidence());
    return trial.arguments().stream().map(one -> argued(one, entry, words)).toList();
  }

  private Explanation.Argued argued(Argued one, Entry entry, Words words) {
    Argument argument = one.argument();
    var rule =
        new Explanation.Rule(
            Explain.condition(one.rule(), argument.id()),
            argument.kind(),
            argument.weight(),
            Judge.amount(knowledge.weights(), argument.kind(), argument.weight()),
            explainer.sentence(one, entry, words));
    return new Explanation.Argued(rule, argument.evidence());
  }

  /** Nothing where it is ruled out: no further file would bring it back. */
  private List<Need> missing(Outline outline, Diagnosis.Status status, Present present) {
    return status == Diagnosis.Status.RULED_OUT
        ? List.of()
        : present.missing(outline.needs()).stream().map(this::need).toList();
  }

  private Need need(String what) {
    return new Need(what, knowledge.howToGet(what).in(request.lang()));
  }
}
