package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Question.Choice;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.rules.Argued;

/**
 * What the files of a project answer to the checklist. Only what is there answers: that nothing was
 * found is no answer.
 */
final class FileAnswers {

  /** More places of the same say no more. */
  private static final int MOST_PLACES = 3;

  private final Collection<Facts> facts;
  private final List<Argued> arguments;
  private final Diagnosis diagnosis;
  private final Lang lang;

  /**
   * @param hearing which took no notice of what a person answered
   * @param diagnosis its verdicts
   */
  FileAnswers(Diagnose.Hearing hearing, Diagnosis diagnosis) {
    this.facts = hearing.facts().values();
    this.arguments = hearing.arguments();
    this.diagnosis = diagnosis;
    this.lang = diagnosis.lang();
  }

  /** The answers by question. */
  Map<String, List<Found>> to(List<Question> questions) {
    var answers = new HashMap<String, List<Found>>();
    for (Question question : questions) {
      List<Found> found = question.isFree() ? told(question) : found(question);
      if (!found.isEmpty()) {
        answers.put(question.id(), found);
      }
    }
    return answers;
  }

  private List<Found> found(Question question) {
    List<Found> seen = each(question, this::seen);
    if (!seen.isEmpty()) {
      return seen;
    }
    List<Found> confirmed = each(question, this::confirmed);
    if (!confirmed.isEmpty()) {
      return confirmed.size() == 1
          ? confirmed
          : List.of(new Found("", confirmed.get(0).evidence()));
    }
    List<Found> ruledOut = each(question, this::ruledOut);
    return ruledOut.size() == 1 ? ruledOut : List.of();
  }

  private static List<Found> each(Question question, Function<Choice, List<Testimony>> look) {
    var found = new ArrayList<Found>();
    for (Choice choice : question.choices()) {
      List<Testimony> evidence = look.apply(choice);
      if (!evidence.isEmpty()) {
        found.add(new Found(choice.id(), evidence));
      }
    }
    return found;
  }

  /** Where facts show what the choice describes. */
  private List<Testimony> seen(Choice choice) {
    List<Predicate<Fact>> sights = choice.seen().stream().map(Sights::of).toList();
    if (sights.isEmpty()) {
      return List.of();
    }
    Set<Evidence> places = new LinkedHashSet<>();
    for (Facts own : facts) {
      own.stream()
          .filter(fact -> sights.stream().anyMatch(sight -> sight.test(fact)))
          .forEach(fact -> places.add(fact.at()));
    }
    return places.stream()
        .sorted()
        .limit(MOST_PLACES)
        .map(at -> new Testimony(at, choice.says().in(lang)))
        .toList();
  }

  /** What confirms an id for which the choice argues. */
  private List<Testimony> confirmed(Choice choice) {
    return diagnosis.recommendations().stream()
        .filter(advice -> advice.level() == Level.CONFIRMED)
        .filter(advice -> argues(choice, advice.id()))
        .findFirst()
        .map(advice -> advice.evidence().stream().limit(MOST_PLACES).toList())
        .orElse(List.of());
  }

  private static boolean argues(Choice choice, String id) {
    return choice.argues().stream()
        .anyMatch(claim -> claim.id().equals(id) && claim.kind() == Argument.Kind.FOR);
  }

  /**
   * What ends every matter of a choice that only argues against, as the choice says: a step that
   * was tried is something else than one that cannot be needed.
   */
  private List<Testimony> ruledOut(Choice choice) {
    var evidence = new LinkedHashSet<Testimony>();
    for (Question.Claim claim : choice.argues()) {
      Optional<Check> check = ruledOut(claim);
      if (claim.kind() == Argument.Kind.FOR || check.isEmpty()) {
        return List.of();
      }
      evidence.addAll(check.get().evidence());
    }
    return evidence.stream().limit(MOST_PLACES).toList();
  }

  private Optional<Check> ruledOut(Question.Claim claim) {
    return diagnosis.checks().stream()
        .filter(check -> check.id().equals(claim.id()))
        .filter(check -> check.status() == Status.RULED_OUT && rests(check))
        .filter(check -> isArgued(claim))
        .findFirst();
  }

  private boolean isArgued(Question.Claim claim) {
    boolean wasTried = claim.kind() == Argument.Kind.TRIED;
    return arguments.stream()
        .map(Argued::argument)
        .filter(one -> one.id().equals(claim.id()) && one.kind() != Argument.Kind.FOR)
        .anyMatch(one -> (one.kind() == Argument.Kind.TRIED) == wasTried);
  }

  /** Whether every place is a line: a whole file stands for what is not in it. */
  private static boolean rests(Check check) {
    return !check.evidence().isEmpty()
        && check.evidence().stream().allMatch(testimony -> testimony.at().line() > 0);
  }

  /** Where every subject states the field that a free answer would fill. */
  private List<Found> told(Question question) {
    Set<Evidence> places = new LinkedHashSet<>();
    for (Facts own : facts) {
      for (String word : words(question)) {
        Optional<Evidence> place = Present.place(word, own);
        if (place.isEmpty()) {
          return List.of();
        }
        places.add(place.get());
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            new Found(
                "",
                places.stream()
                    .sorted()
                    .limit(MOST_PLACES)
                    .map(at -> new Testimony(at, question.value()))
                    .toList()));
  }

  private static List<String> words(Question question) {
    if (!question.supplies().isEmpty()) {
      return question.supplies();
    }
    return Present.isKnown(question.value()) ? List.of(question.value()) : List.of();
  }
}
