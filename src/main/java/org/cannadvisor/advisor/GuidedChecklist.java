package org.cannadvisor.advisor;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.checklist.Change;
import org.cannadvisor.checklist.Priority;
import org.cannadvisor.checklist.Walk;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.manifest.AnswerFile;
import org.cannadvisor.model.ChecklistAnswer;
import org.cannadvisor.model.Conclusions;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Found;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Text;

/**
 * The checklist for one project: what its files and a person answered, and what remains to be
 * asked.
 */
public final class GuidedChecklist {

  static final List<String> MANIFESTS = List.of("advisor.yaml", "advisor.yml");

  private final Diagnose.Request request;
  private final List<Question> questions;
  private final Map<String, List<Found>> byFiles;
  private Guide guide;
  private Diagnosis diagnosis;

  private GuidedChecklist(Diagnose.Request request, List<Question> questions, Diagnose.Hearing now)
      throws IOException {
    this.request = request;
    this.questions = questions;
    this.diagnosis = Diagnose.judge(request, now);
    this.byFiles = byFiles(now);
    this.guide = guide(now, diagnosis);
  }

  /** What the files answer by themselves: where somebody answered, they are read once more. */
  private Map<String, List<Found>> byFiles(Diagnose.Hearing now) throws IOException {
    if (byPerson(now).isEmpty()) {
      return new FileAnswers(now, diagnosis).to(questions);
    }
    Diagnose.Hearing files = Diagnose.hear(request, Answers.LEFT_OUT);
    return new FileAnswers(files, Diagnose.judge(request, files)).to(questions);
  }

  /**
   * Reads a project.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static GuidedChecklist of(Diagnose.Request request) throws IOException {
    Diagnose.Hearing now = Diagnose.hear(request);
    return new GuidedChecklist(request, Questionnaire.with(now.base().questions()), now);
  }

  /** How it stands. */
  public Guide guide() {
    return guide;
  }

  /** The diagnosis with the answers. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /**
   * Writes down what a person answered; {@link #readAgain} then tells what follows.
   *
   * @return why it was not written; empty where it was
   */
  Optional<Text> write(Question question, String answer) throws IOException {
    Optional<Text> fault = AnswerFile.fault(question, answer);
    return fault.isPresent() ? fault : AnswerFile.write(request.directory(), question.id(), answer);
  }

  /** Reads the project again; tells what is different now. */
  Conclusions readAgain() throws IOException {
    Diagnosis before = diagnosis;
    Diagnose.Hearing now = Diagnose.hear(request);
    diagnosis = Diagnose.judge(request, now);
    guide = guide(now, diagnosis);
    return Change.between(before, diagnosis);
  }

  private Guide guide(Diagnose.Hearing now, Diagnosis said) {
    List<Item> items = Walk.of(questions, byPerson(now), byFiles, undecided(said));
    String wanted = said.missing().isEmpty() ? "" : said.missing().get(0).what();
    return new Guide(
        request.asGiven(),
        request.lang(),
        Version.number(),
        said.verdict(),
        items,
        Priority.order(items, wanted).stream().map(item -> item.question().id()).toList(),
        said.problems().stream()
            .filter(one -> isOfManifest(one) || now.base().problems().contains(one))
            .toList());
  }

  private static boolean isOfManifest(Problem problem) {
    return MANIFESTS.contains(problem.file());
  }

  private static Map<String, ChecklistAnswer> byPerson(Diagnose.Hearing now) {
    var answers = new LinkedHashMap<String, ChecklistAnswer>();
    for (Facts own : now.facts().values()) {
      own.of(ChecklistAnswer.class).forEach(answer -> answers.put(answer.question(), answer));
    }
    return answers;
  }

  /** What an answer could still turn: all that is neither ruled out nor beyond doubt. */
  private static Set<String> undecided(Diagnosis said) {
    Set<String> undecided = new HashSet<>();
    said.checks().stream()
        .filter(check -> check.status() == Status.UNDECIDED)
        .forEach(check -> undecided.add(check.id()));
    said.recommendations().stream()
        .filter(advice -> advice.level() != Level.CONFIRMED)
        .forEach(advice -> undecided.add(advice.id()));
    return undecided;
  }
}
