package org.cannadvisor.advisor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fingerprint;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.SinceBaseline;
import org.cannadvisor.model.Suppression;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;

/**
 * Which findings somebody has decided to live with: a pack that switches a recommendation off, the
 * manifest, a baseline. A decision whose last day is over no longer holds, and one that is about
 * nothing any more is told, so that no list of exceptions outlives its reasons.
 */
final class Acceptances {

  private final Diagnose.Request request;
  private final Base base;
  private final Map<String, Facts> facts;
  private final Phrases phrases;
  private final Set<String> open = new HashSet<>();
  private final Set<String> found = new HashSet<>();

  Acceptances(Diagnose.Request request, Base base, Map<String, Facts> facts) {
    this.request = request;
    this.base = base;
    this.facts = facts;
    this.phrases = new Phrases(request.lang());
  }

  /** What was decided about the answer of one check, if anything was. */
  Optional<Decision> about(Check check, Facts own) {
    if (isFinding(check)) {
      found.add(fingerprint(check));
    }
    if (isFinding(check) || check.status() == Status.UNDECIDED) {
      open.add(check.id());
    }
    Optional<Decision> off = base.off(check.id()).map(this::switchedOff);
    if (off.isPresent() || !isFinding(check)) {
      return off;
    }
    return suppressed(check, own).or(() -> inBaseline(check));
  }

  /** Whether the baseline has the finding, whatever was decided about it. */
  boolean wasThere(Check check) {
    return request.baseline().entry(fingerprint(check)).isPresent();
  }

  /** What became of the baseline, once every check has been asked about. */
  Optional<SinceBaseline> since() {
    Baseline baseline = request.baseline();
    return baseline.equals(Baseline.NONE)
        ? Optional.empty()
        : Optional.of(new SinceBaseline(baseline.file(), baseline.today(), gone()));
  }

  private List<Baseline.Entry> gone() {
    return request.baseline().entries().stream()
        .filter(one -> !found.contains(one.fingerprint()))
        .toList();
  }

  /** Whether a check says that something was found. */
  static boolean isFinding(Check check) {
    return check.status() == Status.RECOMMENDED || check.status() == Status.NOTED;
  }

  private static String fingerprint(Check check) {
    return Fingerprint.of(check.id(), check.subject(), check.evidence());
  }

  private Decision switchedOff(Base.Off off) {
    String reason = off.by().reason();
    String because = phrases.switchedOff(off.pack(), reason);
    return new Decision(Accepted.By.PACK, reason, "", off.by().at(), because);
  }

  private Optional<Decision> suppressed(Check check, Facts own) {
    return own.of(Suppression.class)
        .filter(one -> one.id().equals(check.id()))
        .filter(one -> !isOver(one))
        .findFirst()
        .map(
            one ->
                new Decision(
                    Accepted.By.MANIFEST,
                    one.reason(),
                    one.until(),
                    one.at(),
                    phrases.suppressed(one.reason(), one.until())));
  }

  private Optional<Decision> inBaseline(Check check) {
    Baseline baseline = request.baseline();
    return baseline
        .entry(fingerprint(check))
        .map(
            entry ->
                new Decision(
                    Accepted.By.BASELINE,
                    "",
                    "",
                    Evidence.wholeFile(baseline.file()),
                    phrases.inBaseline(baseline.file(), baseline.today())));
  }

  /** Dates of the form {@code YYYY-MM-DD} compare as text. */
  private boolean isOver(Suppression one) {
    return !one.until().isEmpty() && one.until().compareTo(request.today().toString()) < 0;
  }

  /** What is wrong with the decisions, once every check has been asked about. */
  Set<Problem> problems() {
    var problems = new TreeSet<Problem>();
    facts.values().stream()
        .flatMap(own -> own.of(Suppression.class))
        .forEach(one -> fault(one).ifPresent(words -> problems.add(problem(one.at(), words))));
    for (Baseline.Entry one : gone()) {
      problems.add(
          problem(
              Evidence.wholeFile(request.baseline().file()),
              words -> words.baselineStale(one.id(), one.subject(), one.title())));
    }
    return problems;
  }

  private Optional<Function<Phrases, String>> fault(Suppression one) {
    if (base.knowledge().outline(one.id()).isEmpty()) {
      return Optional.of(words -> words.suppressionUnknown(one.id()));
    }
    if (!open.contains(one.id())) {
      return Optional.of(words -> words.suppressionStale(one.id()));
    }
    return isOver(one)
        ? Optional.of(words -> words.suppressionExpired(one.id(), one.until()))
        : Optional.empty();
  }

  private static Problem problem(Evidence at, Function<Phrases, String> words) {
    return new Problem(
        at.file(),
        at.line(),
        new Text(words.apply(new Phrases(Lang.ZH)), words.apply(new Phrases(Lang.EN))));
  }

  /**
   * A decision about one finding.
   *
   * @param because one sentence for the report
   */
  record Decision(Accepted.By by, String reason, String until, Evidence at, String because) {

    /** The check that it leaves. */
    Check on(Check check) {
      return new Check(
          check.id(),
          check.subject(),
          Status.SUPPRESSED,
          because,
          List.of(new Testimony(at, because)),
          List.of());
    }

    /** The finding that it is about. */
    Accepted of(Check check, String title, Optional<Level> level, boolean before) {
      return new Accepted(
          check.id(),
          check.subject(),
          title,
          check.because(),
          level,
          check.evidence(),
          by,
          reason,
          until,
          before,
          at);
    }
  }
}
