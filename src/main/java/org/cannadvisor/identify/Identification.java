package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Names what was done to one tensor to make another. */
public final class Identification {

  /** More than this left of my spread is no explanation. */
  private static final double FITS = 0.1;

  /** An unknown scale and shift must explain nearly everything. */
  private static final double UNKNOWN = 0.03;

  /** Less than this is rounding: two programs that decode one picture differ by as much. */
  private static final double ALIKE = 0.02;

  /** Explanations with this much more left are as good. */
  private static final double AS_GOOD = 1.15;

  /** Resizing is looked for where this much more is left than by the best explanation. */
  private static final double NEARLY = 1.3;

  /** An explanation without an unknown scale may leave this much more than one with it. */
  private static final double KNOWN = 3;

  /** How much more than rounding to half precision may be left where that is coarse. */
  private static final double ROUNDING = 2;

  /** Where rounding alone leaves more than this, nothing can be told. */
  private static final double TOO_COARSE = 0.6;

  private final List<Hypothesis> hypotheses;
  private final Explanation best;
  private final List<Explanation> asGood;
  private final double rounding;

  private Identification(List<Hypothesis> all, double rounding) {
    this.hypotheses = all;
    this.rounding = rounding;
    List<Hypothesis> fitting = all.stream().filter(this::fits).toList();
    Hypothesis first = fitting.isEmpty() ? all.get(0) : fitting.get(0);
    List<Explanation> good = goodAs(first, AS_GOOD);
    Explanation simplest = good.get(0);
    best =
        simplest.isPartlyUnknown()
            ? goodAs(first, KNOWN).stream()
                .filter(other -> !other.isPartlyUnknown())
                .findFirst()
                .orElse(simplest)
            : simplest;
    asGood =
        good.stream()
            .filter(other -> other.cost() == best.cost() && !other.isSameAs(best))
            .toList();
  }

  /** Those that leave little more than another, the simplest first. */
  private List<Explanation> goodAs(Hypothesis first, double factor) {
    return hypotheses.stream()
        .filter(hypothesis -> hypothesis.residual() <= factor * first.residual())
        .filter(hypothesis -> hypothesis.equals(first) || fits(hypothesis))
        .map(Explanation::of)
        .sorted(Comparator.comparingInt(Explanation::cost))
        .toList();
  }

  /**
   * Compares two tensors; of a batch the first picture.
   *
   * @throws DamagedFileException where the values cannot be read, or are too many
   */
  public static Finding of(StoredTensor my, StoredTensor golden) throws DamagedFileException {
    Tensor mine = Tensor.of(my);
    Tensor wanted = Tensor.of(golden);
    if (mine.isConstant() || wanted.isConstant()) {
      return Finding.cannotTell();
    }
    List<Hypothesis> hypotheses = Search.of(mine, wanted);
    return hypotheses.isEmpty()
        ? Finding.cannotTell()
        : new Identification(hypotheses, HalfPrecision.noise(mine.values())).finding();
  }

  private Finding finding() {
    Optional<Finding> resized = resized();
    if (resized.isPresent()) {
      return resized.get();
    }
    if (!fits(best.hypothesis())) {
      return finding(Finding.Answer.NONE, List.of(), List.of());
    }
    double left = best.hypothesis().fit().residual();
    if (best.isPartlyUnknown() && left > Math.max(UNKNOWN, coarseness(best.hypothesis()))) {
      return finding(Finding.Answer.NONE, List.of(), List.of());
    }
    if (best.steps().isEmpty()) {
      boolean alike = left <= Math.max(ALIKE, coarseness(best.hypothesis()));
      return finding(alike ? Finding.Answer.SAME : Finding.Answer.NONE, List.of(), List.of());
    }
    List<List<Step>> others = asGood.stream().map(Explanation::steps).distinct().toList();
    return finding(
        others.isEmpty() ? Finding.Answer.IDENTIFIED : Finding.Answer.UNDECIDED,
        best.steps(),
        others);
  }

  /** What resizing explains, where nothing else explains mine much better. */
  private Optional<Finding> resized() {
    return hypotheses.stream()
        .filter(near -> near.residual() <= NEARLY * best.hypothesis().residual())
        .flatMap(near -> Resizing.of(near).map(found -> resized(near, found)).stream())
        .filter(found -> best.isPartlyUnknown() || !Explanation.isPartlyUnknown(found.steps()))
        .findFirst();
  }

  private Finding resized(Hypothesis near, Resizing.Found found) {
    List<Step> steps = new ArrayList<>(Explanation.of(near, found.fit()).steps());
    steps.add(found.step());
    double share = Math.min(1, found.residual() / near.residual());
    return new Finding(
        Finding.Answer.IDENTIFIED,
        steps,
        List.of(),
        before(),
        found.residual(),
        1 - share * share,
        Arrays.stream(found.fit().scale()).boxed().toList(),
        Arrays.stream(found.fit().shift()).boxed().toList());
  }

  private boolean fits(Hypothesis hypothesis) {
    return hypothesis.fit().residual() <= Math.max(FITS, coarseness(hypothesis));
  }

  /** What rounding to half precision may leave of my values, read as they are. */
  private double coarseness(Hypothesis hypothesis) {
    boolean otherwise =
        hypothesis.my().steps().stream()
            .anyMatch(step -> step.what().recommendation().equals("atc-input-dtype-mismatch"));
    return otherwise
        ? 0
        : Math.min(TOO_COARSE, ROUNDING * rounding / hypothesis.moments().spread());
  }

  private double before() {
    return hypotheses.stream()
        .filter(Hypothesis::isPlain)
        .mapToDouble(hypothesis -> hypothesis.moments().difference())
        .findFirst()
        .orElse(Double.NaN);
  }

  /** How far the best other explanation lies behind; the same and something more is no other. */
  private double certainty() {
    List<Step> steps = best.hypothesis().steps();
    double second =
        hypotheses.stream()
            .filter(other -> steps.isEmpty() || !other.steps().containsAll(steps))
            .map(Explanation::of)
            .filter(other -> !other.isSameAs(best))
            .filter(other -> best.isPartlyUnknown() || !other.isPartlyUnknown())
            .mapToDouble(other -> other.hypothesis().residual())
            .min()
            .orElse(1);
    double share = Math.min(1, best.hypothesis().residual() / second);
    return 1 - share * share;
  }

  private Finding finding(Finding.Answer answer, List<Step> steps, List<List<Step>> others) {
    Fit fit = best.hypothesis().fit();
    return new Finding(
        answer,
        steps,
        others,
        before(),
        fit.residual(),
        others.isEmpty() ? certainty() : 0,
        Arrays.stream(fit.scale()).boxed().toList(),
        Arrays.stream(fit.shift()).boxed().toList());
  }
}
