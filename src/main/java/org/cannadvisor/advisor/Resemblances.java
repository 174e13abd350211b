package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.knowledge.SolvedFaults.Closeness;
import org.cannadvisor.knowledge.SpokenFacts;
import org.cannadvisor.knowledge.SpokenWords;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.OutOfScope;
import org.cannadvisor.model.Reached;
import org.cannadvisor.model.Resemblance;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;

/** Finds the solved faults whose files speak of the same things as those of a project. */
final class Resemblances {

  /** Words and lines that a reader is shown. */
  private static final int SHOWN_WORDS = 6;

  private static final int SHOWN_LINES = 3;

  /** What comes behind this in the source of a fault is a remark. */
  private static final String REMARK = "[ ,;]*(?: with |[(;]).*";

  /** With fewer words anything resembles anything; the shortest solved fault has 34. */
  private static final int FEWEST_WORDS = 25;

  private final Supplier<SolvedFaults> memory;
  private final KnowledgeBase knowledge;

  /**
   * @param memory asked for only where it is needed
   * @param knowledge which causes there are, and how many are worth naming
   */
  Resemblances(Supplier<SolvedFaults> memory, KnowledgeBase knowledge) {
    this.memory = memory;
    this.knowledge = knowledge;
  }

  /**
   * What a project resembles, for the subject that has a symptom, else for the first one of which
   * its manifest does not say that it is well: figures in notes may be those of a part.
   *
   * @param facts what was read, and what rules derived from it
   * @param arguments of the rules: what they speak against alone is no cause
   */
  List<Resemblance> of(Intake intake, List<Fact> facts, List<Argued> arguments) {
    return subject(intake, facts)
        .filter(name -> !intake.sources().isEmpty())
        .filter(name -> arguments.stream().noneMatch(argued -> isCertainFault(argued, name)))
        .map(name -> of(intake, name, excluded(name, facts, arguments)))
        .orElse(List.of());
  }

  private static Optional<String> subject(Intake intake, List<Fact> facts) {
    List<String> open =
        intake.subjects().stream()
            .map(Diagnosis.Subject::name)
            .filter(name -> facts.stream().noneMatch(fact -> isDeclaredWell(fact, name)))
            .toList();
    return open.stream()
        .filter(name -> has(facts, Symptom.class, name))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private static boolean isDeclaredWell(Fact fact, String subject) {
    return fact instanceof Reached reached
        && reached.subject().equals(subject)
        && GuidedChecklist.MANIFESTS.contains(reached.at().file());
  }

  private static boolean has(List<Fact> facts, Class<? extends Fact> sort, String subject) {
    return facts.stream().anyMatch(fact -> sort.isInstance(fact) && fact.subject().equals(subject));
  }

  /** Beside a contradiction that always does harm, guesses are in the way. */
  private boolean isCertainFault(Argued argued, String subject) {
    Argument said = argued.argument();
    return said.subject().equals(subject)
        && said.kind() == Argument.Kind.FOR
        && said.weight() == Weight.CERTAIN
        && knowledge.outline(said.id()).filter(Outline::alwaysHarmful).isPresent();
  }

  /** What does not apply to a subject, and what rules have argued about without a word for it. */
  private Set<String> excluded(String subject, List<Fact> facts, List<Argued> arguments) {
    var excluded = new HashSet<String>();
    var supported = new HashSet<String>();
    for (Argued argued : arguments) {
      if (argued.argument().subject().equals(subject)) {
        var side = argued.argument().kind() == Argument.Kind.FOR ? supported : excluded;
        side.add(argued.argument().id());
      }
    }
    excluded.removeAll(supported);
    Set<String> scopes =
        facts.stream()
            .filter(fact -> fact instanceof OutOfScope && fact.subject().equals(subject))
            .map(fact -> ((OutOfScope) fact).scope())
            .collect(Collectors.toSet());
    knowledge.outlines().stream()
        .filter(outline -> scopes.contains(outline.scope()))
        .forEach(outline -> excluded.add(outline.id()));
    return excluded;
  }

  private List<Resemblance> of(Intake intake, String subject, Set<String> excluded) {
    Map<String, Integer> words = ProjectWords.of(intake);
    if (words.keySet().stream().filter(Resemblances::isOfText).count() < FEWEST_WORDS) {
      return List.of();
    }
    List<Closeness> closest =
        memory
            .get()
            .closest(words)
            .filter(cause -> cause.closeness() > 0 && !excluded.contains(cause.about()))
            .limit(knowledge.weights().chances().size())
            .toList();
    var found = new ArrayList<Resemblance>();
    for (Closeness cause : closest) {
      List<Evidence> places = places(intake.texts(), cause.words());
      // What no line shows has no evidence and is not named.
      if (!places.isEmpty()) {
        found.add(
            new Resemblance(
                subject,
                cause.about(),
                found.size() + 1,
                telling(cause.words()),
                cause.source().replaceAll(REMARK, ""),
                places));
      }
    }
    return found;
  }

  private static boolean isOfText(String word) {
    return !SpokenFacts.isOne(word);
  }

  /** What a person can find in the files. */
  private static List<String> telling(Map<String, Double> words) {
    return words.entrySet().stream()
        .filter(word -> isOfText(word.getKey()))
        .sorted(Resemblances::byTelling)
        .limit(SHOWN_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int byTelling(Map.Entry<String, Double> one, Map.Entry<String, Double> other) {
    int more = Double.compare(other.getValue(), one.getValue());
    return more == 0 ? one.getKey().compareTo(other.getKey()) : more;
  }

  private record Line(Evidence at, double telling) {}

  /** The most telling line of each text, and the best of these. */
  private static List<Evidence> places(List<SourceText> texts, Map<String, Double> words) {
    return texts.stream()
        .flatMap(text -> best(text, words).stream())
        .sorted(Comparator.comparingDouble(Line::telling).reversed().thenComparing(Line::at))
        .limit(SHOWN_LINES)
        .map(Line::at)
        .toList();
  }

  private static Optional<Line> best(SourceText text, Map<String, Double> words) {
    return IntStream.rangeClosed(1, text.lines().size())
        .mapToObj(line -> new Line(text.at(line), telling(text.lines().get(line - 1), words)))
        .filter(line -> line.telling > 0)
        .max(
            Comparator.comparingDouble(Line::telling)
                .thenComparing(Line::at, Comparator.reverseOrder()));
  }

  private static double telling(String line, Map<String, Double> words) {
    return SpokenWords.of(line.substring(0, Math.min(line.length(), Evidence.MAX_TEXT))).stream()
        .distinct()
        .mapToDouble(word -> words.getOrDefault(word, 0.0))
        .sum();
  }
}
