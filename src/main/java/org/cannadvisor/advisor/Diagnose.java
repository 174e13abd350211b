package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Progress;
import org.cannadvisor.model.Redaction;
import org.cannadvisor.rules.Argued;
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
   * @param packs folders of rule packs; no pack is ever taken from {@code directory} unasked
   * @param baseline findings that were there before and are accepted
   * @param configuration the user's configuration directory, where it is written of which packs DRL
   *     may run; empty for none
   * @param memory the solved faults that are remembered
   * @param progress is told how far the work is
   */
  public record Request(
      Path directory,
      String asGiven,
      Lang lang,
      LocalDate today,
      boolean strictOrder,
      List<Path> packs,
      Baseline baseline,
      Optional<Path> configuration,
      Supplier<SolvedFaults> memory,
      Progress progress) {

    public Request {
      packs = List.copyOf(packs);
    }

    /** Without DRL of packs and without somebody who waits. */
    public Request(
        Path directory,
        String asGiven,
        Lang lang,
        LocalDate today,
        boolean strictOrder,
        List<Path> packs,
        Baseline baseline) {
      this(
          directory,
          asGiven,
          lang,
          today,
          strictOrder,
          packs,
          baseline,
          Optional.empty(),
          () -> BuiltIn.SOLVED.join(),
          Progress.NONE);
    }

    /** The same for somebody who waits. */
    public Request telling(Progress waiting) {
      return with(lang, configuration, memory, waiting);
    }

    /** Without baseline. */
    public Request(
        Path directory,
        String asGiven,
        Lang lang,
        LocalDate today,
        boolean strictOrder,
        List<Path> packs) {
      this(directory, asGiven, lang, today, strictOrder, packs, Baseline.NONE);
    }

    /** The same with what the user trusts. */
    public Request trusting(Optional<Path> store) {
      return with(lang, store, memory, progress);
    }

    /** The same with another memory: that of all would know what a solved fault is. */
    public Request remembering(SolvedFaults some) {
      return with(lang, configuration, () -> some, progress);
    }

    /** The same in another language. */
    Request in(Lang other) {
      return with(other, configuration, memory, progress);
    }

    private Request with(
        Lang other, Optional<Path> store, Supplier<SolvedFaults> some, Progress waiting) {
      return new Request(
          directory, asGiven, other, today, strictOrder, packs, baseline, store, some, waiting);
    }

    /** Without packs and baseline. */
    public Request(
        Path directory, String asGiven, Lang lang, LocalDate today, boolean strictOrder) {
      this(directory, asGiven, lang, today, strictOrder, List.of());
    }
  }

  /** Knowledge and rules are the same for every project: they load while its files are read. */
  private static final class BuiltIn {

    static final CompletableFuture<RuleBase> RULES =
        CompletableFuture.supplyAsync(RuleBase::builtIn);
    static final CompletableFuture<Void> FREQUENT = RULES.thenAcceptAsync(RuleBase::loadFrequent);
    static final CompletableFuture<KnowledgeBase> KNOWLEDGE =
        CompletableFuture.supplyAsync(KnowledgeBase::builtIn);
    static final CompletableFuture<SolvedFaults> SOLVED =
        CompletableFuture.supplyAsync(SolvedFaults::builtIn);
  }

  private Diagnose() {}

  /** Starts to load what every diagnosis needs, on another thread; may be called at any time. */
  public static void prepare() {
    BuiltIn.FREQUENT.isDone();
  }

  /**
   * Reads, argues, judges and explains.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Diagnosis run(Request request) throws IOException {
    return judge(request, hear(request));
  }

  /**
   * The same with what a page with pictures shows: the other language, curves and excerpts.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Dossier illustrated(Request request) throws IOException {
    return illustrated(request, hear(request));
  }

  /**
   * The same without what tells whose project it is.
   *
   * @param illustrated whether a page is to be made of it
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Redaction redacted(Request request, boolean illustrated) throws IOException {
    Hearing hearing = hear(request);
    Dossier open =
        illustrated ? illustrated(request, hearing) : Dossier.of(judge(request, hearing));
    return Redactions.of(open, OwnNames.of(hearing.intake().facts(), hearing.base().knowledge()));
  }

  private static Dossier illustrated(Request request, Hearing hearing) throws IOException {
    Diagnosis diagnosis = judge(request, hearing);
    Lang other = request.lang() == Lang.ZH ? Lang.EN : Lang.ZH;
    return new Dossier(
        diagnosis,
        Optional.of(judge(request.in(other), hearing)),
        Curves.of(hearing),
        Excerpts.of(request.directory(), diagnosis));
  }

  /**
   * What was read of a project and argued about it, before it is judged.
   *
   * @param answered what a person answered to the checklist
   * @param facts by subject, what was read and what rules derived from it
   */
  record Hearing(
      Intake intake,
      Base base,
      Answered answered,
      Map<String, Facts> facts,
      List<Argued> arguments) {}

  static Hearing hear(Request request) throws IOException {
    CompletableFuture<Base> base = beside(request);
    return hear(request, base, () -> Questionnaire.with(base.join().questions()));
  }

  /**
   * The same with the answers to another checklist, or with none.
   *
   * @param answers what the answers of the manifest mean
   */
  static Hearing hear(Request request, Answers answers) throws IOException {
    return hear(request, beside(request), answers);
  }

  private static Hearing hear(Request request, CompletableFuture<Base> beside, Answers answers)
      throws IOException {
    // The Java machines of DRL packs start while the files are read.
    CompletableFuture<List<CodeOfPacks.Running>> children =
        beside.thenApply(base -> base.code().start());
    Intake intake = read(request, answers, children);
    request.progress().at(Progress.Work.JUDGING, 0, 0);
    Base base = beside.join();
    var answered = Answered.of(intake.facts(), answers::questions);
    Base.Said heard = base.argue(intake, answered, children.join());
    Argumentation said = heard.argumentation();
    List<String> subjects = intake.subjects().stream().map(Diagnosis.Subject::name).toList();
    List<Fact> known = known(intake, said);
    var solved = new Resemblances(request.memory(), heard.base().knowledge());
    known.addAll(solved.of(intake, known, said.arguments()));
    Map<String, Facts> bySubject = Facts.bySubject(subjects, known);
    return new Hearing(intake, heard.base(), answered, bySubject, said.arguments());
  }

  private static Intake read(
      Request request, Answers answers, CompletableFuture<List<CodeOfPacks.Running>> children)
      throws IOException {
    Progress progress = request.progress();
    try {
      return ProjectReader.read(
          request.directory(), answers, ProjectTensors.withinBudget(progress), progress);
    } catch (IOException unreadable) {
      CodeOfPacks.stop(children.join());
      throw unreadable;
    }
  }

  /** Packs do not depend on the project: they are read beside its files. */
  private static CompletableFuture<Base> beside(Request request) {
    return CompletableFuture.supplyAsync(
        () ->
            Base.of(
                BuiltIn.KNOWLEDGE.join(),
                BuiltIn.RULES.join(),
                request.packs(),
                request.configuration()));
  }

  /** The verdicts on what was argued. */
  static Diagnosis judge(Request request, Hearing hearing) {
    return new Verdicts(
            request, hearing.intake(), hearing.base(), hearing.answered(), hearing.facts())
        .diagnose(hearing.arguments());
  }

  /** What was read, in the order in which it was read, and then what the rules derived from it. */
  private static List<Fact> known(Intake intake, Argumentation said) {
    var known = new ArrayList<Fact>(intake.facts());
    known.addAll(said.derived());
    return known;
  }
}
