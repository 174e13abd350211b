package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.Checklist;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.rules.Argumentation;
import org.cannadvisor.rules.RuleBase;

/** The main job: a project directory in, a diagnosis out. */
public final class Diagnose {

  /**
   * What the user asked for.
   *
   * @param directory where to look
   * @param asGiven the directory in the user's words, for the report
   * @param today the only clock: suppressions expire against it
   * @param strictOrder whether the documented stages alone decide the order within a level
   */
  public record Request(
      Path directory, String asGiven, Lang lang, LocalDate today, boolean strictOrder) {}

  /** Knowledge and rules are the same for every project: they load while its files are read. */
  private static final class BuiltIn {

    static final CompletableFuture<RuleBase> RULES =
        CompletableFuture.supplyAsync(RuleBase::builtIn);
    static final CompletableFuture<KnowledgeBase> KNOWLEDGE =
        CompletableFuture.supplyAsync(KnowledgeBase::builtIn);
  }

  private Diagnose() {}

  /** Starts to load what every diagnosis needs, on another thread; may be called at any time. */
  public static void prepare() {
    BuiltIn.RULES.isDone();
  }

  /**
   * Reads, argues, judges and explains.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Diagnosis run(Request request) throws IOException {
    return look(request, Checklist::builtIn).diagnosis();
  }

  /**
   * A diagnosis and what it rests on.
   *
   * @param facts of the subjects of the intake, derived ones too
   */
  record Look(Intake intake, Map<String, Facts> facts, Diagnosis diagnosis) {}

  /**
   * As {@link #run}, and more is told.
   *
   * @param answers whether the answers of the manifest count
   */
  static Look look(Request request, Answers answers) throws IOException {
    prepare();
    Intake intake = ProjectReader.read(request.directory(), answers);
    KnowledgeBase knowledge = BuiltIn.KNOWLEDGE.join();
    RuleBase rules = BuiltIn.RULES.join();
    double lowestGood = knowledge.threshold("cosine-min");
    List<Fact> few = FusionResults.reduced(ComparedTables.reduced(intake.facts(), lowestGood));
    var answered = Answered.of(intake.facts(), knowledge::checklist);
    var facts = new ArrayList<Object>(few);
    facts.addAll(knowledge.thresholds());
    facts.addAll(answered.meanings());
    Argumentation said = rules.argue(facts);
    List<String> subjects = intake.subjects().stream().map(Diagnosis.Subject::name).toList();
    Map<String, Facts> bySubject = Facts.bySubject(subjects, known(intake, said));
    var pack = new Diagnosis.Pack("builtin", Version.number(), rules.size());
    var verdicts = new Verdicts(request, intake, knowledge, answered, bySubject);
    return new Look(intake, bySubject, verdicts.diagnose(said.arguments(), pack));
  }

  /** What was read, in the order in which it was read, and then what the rules derived from it. */
  private static List<Fact> known(Intake intake, Argumentation said) {
    var known = new ArrayList<Fact>(intake.facts());
    known.addAll(said.derived());
    return known;
  }
}
