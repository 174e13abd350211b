package org.cannadvisor.intake.similarity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.DoubtfulOutput;
import org.cannadvisor.model.DoubtfulOutput.Doubt;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.NetworkResult;
import org.cannadvisor.model.NonFiniteOutput;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.OutcomeContrast.Axis;
import org.cannadvisor.model.Symptom;

/** What the figures of one text say together. */
final class Conclusion {

  /** Below this a single sample out of many is no rounding. */
  private static final double UNLIKE = 0.9;

  private static final int FEWEST_LAYERS = 3;
  private static final int FEWEST_SAMPLES = 3;
  private static final Pattern SIZE =
      Pattern.compile("(?i)(?:(?:bs|size)[ _=:]{0,3}|^)(\\d{1,3})(?!\\d)");

  private final SourceText text;
  private final Sides sides;
  private final Reading reading;

  Conclusion(SourceText text, Sides sides, Reading reading) {
    this.text = text;
    this.sides = sides;
    this.reading = reading;
  }

  void draw(List<Figures> rows) {
    ofBatchSizes(of(rows, Sort.BATCH_SIZE));
    List<Figures> experiments = of(rows, Sort.EXPERIMENT);
    if (names(experiments) > 1) {
      complain(experiments);
      new Experiments(text, reading).give(experiments);
    } else {
      single(rows);
    }
  }

  /**
   * A check of closeness that failed.
   *
   * @param line where it says by how much; 0 where none did
   */
  void ofCheck(int line) {
    boolean told = !reading.facts(Complaint.class).isEmpty();
    if (line > 0 && !told && (sides.speaksForChip() || sides.compares())) {
      reading.add(new Complaint(Fact.UNTIED, Symptom.Sort.DEGRADED, text.at(line)));
    }
  }

  /** The figures of one way of converting. */
  private void single(List<Figures> rows) {
    List<Figures> layers = of(rows, Sort.LAYER);
    List<Figures> outputs = rows.stream().filter(Conclusion::isOutput).toList();
    List<Figures> samples = of(rows, Sort.SAMPLE);
    if (names(layers) >= FEWEST_LAYERS && layers.size() >= outputs.size()) {
      new LayerTable(text, reading)
          .give(rows.stream().filter(one -> one.sort() != Sort.SAMPLE).toList());
    } else if (!outputs.isEmpty() || !layers.isEmpty()) {
      worst(outputs.isEmpty() ? layers : outputs);
    } else {
      ofSamples(samples);
    }
  }

  private static long names(List<Figures> rows) {
    return rows.stream().map(Figures::name).distinct().count();
  }

  private static boolean isOutput(Figures one) {
    return one.sort() != Sort.LAYER && one.sort() != Sort.SAMPLE;
  }

  private static List<Figures> of(List<Figures> rows, Sort sort) {
    return rows.stream().filter(one -> one.sort() == sort).toList();
  }

  /** The tensors are the same but for their number: only what the model makes of it can differ. */
  private void ofBatchSizes(List<Figures> sizes) {
    Optional<Figures> single =
        sizes.stream().filter(one -> size(one) == 1 && one.cosine() >= Figures.ALIKE).findFirst();
    Optional<Figures> several =
        sizes.stream().filter(one -> size(one) > 1 && one.cosine() < UNLIKE).findFirst();
    if (single.isPresent() && several.isPresent()) {
      Figures bad = several.get();
      reading.add(
          new OutcomeContrast(Fact.UNTIED, Axis.BATCH, "batch 1", "batch " + size(bad), at(bad)));
    }
  }

  private static int size(Figures one) {
    Matcher size = SIZE.matcher(one.name());
    return size.find() ? Integer.parseInt(size.group(1)) : 0;
  }

  /** Several ways of converting stand side by side: bad ones tell that there was something. */
  private void complain(List<Figures> rows) {
    rows.stream()
        .filter(one -> isFar(one) || one.isBroken())
        .findFirst()
        .ifPresent(one -> complain(Symptom.Sort.DEGRADED, one));
  }

  private void complain(Symptom.Sort sort, Figures one) {
    reading.add(new Complaint(Fact.UNTIED, sort, at(one)));
  }

  /** Without a cosine only an error of a unit tells anything. */
  private static boolean isFar(Figures one) {
    return one.hasCosine() ? one.cosine() < UNLIKE : one.isLarge();
  }

  private void ofSamples(List<Figures> samples) {
    contrast(samples);
    List<Figures> compared =
        samples.stream()
            .filter(Figures::hasCosine)
            .sorted(Comparator.comparingDouble(Figures::cosine))
            .toList();
    if (compared.size() < FEWEST_SAMPLES || samples.stream().anyMatch(Figures::isBroken)) {
      worst(samples);
    } else if (compared.get(0).cosine() >= Figures.ALIKE) {
      result(compared.get(0));
    } else if (compared.get(compared.size() / 2).cosine() < Figures.ALIKE) {
      result(compared.get(compared.size() / 2));
    } else if (compared.get(0).cosine() < UNLIKE) {
      complain(Symptom.Sort.DEGRADED, compared.get(0));
    }
  }

  /** Only the first of several is good. */
  private void contrast(List<Figures> samples) {
    if (samples.size() >= FEWEST_SAMPLES
        && samples.get(0).cosine() >= Figures.ALIKE
        && samples.stream().skip(1).allMatch(one -> one.cosine() < UNLIKE)) {
      String first = samples.get(0).name();
      Figures next = samples.get(1);
      reading.add(new OutcomeContrast(Fact.UNTIED, Axis.ORDER, first, next.name(), at(next)));
    }
  }

  private void worst(List<Figures> rows) {
    Optional<Figures> broken =
        rows.stream().filter(one -> one.isBroken() && !one.hasCosine()).findFirst();
    Optional<Figures> worst =
        rows.stream().filter(Figures::hasCosine).min(Comparator.comparingDouble(Figures::cosine));
    if (broken.isPresent()) {
      reading.add(network(broken.get(), false, false));
      reading.add(new NonFiniteOutput(Fact.UNTIED, at(broken.get())));
    } else if (worst.isPresent()) {
      result(worst.get());
    } else {
      rows.stream()
          .filter(Figures::isLarge)
          .findFirst()
          .ifPresent(one -> complain(Symptom.Sort.DEGRADED, one));
    }
  }

  private void result(Figures one) {
    boolean good = one.cosine() >= Figures.ALIKE;
    if (!good) {
      reading.add(network(one, false, true));
    } else if (sides.speaksForChip()) {
      reading.add(one.isLarge() ? doubt(one) : network(one, true, true));
    }
  }

  private Fact doubt(Figures one) {
    return new DoubtfulOutput(
        Fact.UNTIED,
        text.path(),
        Doubt.ABSOLUTE,
        one.name(),
        "",
        one.cosine(),
        one.value(Metric.MAX_ABSOLUTE),
        at(one));
  }

  private Fact network(Figures one, boolean good, boolean finite) {
    return new NetworkResult(
        Fact.UNTIED,
        text.path(),
        good,
        finite,
        true,
        false,
        finite ? one.cosine() : Double.NaN,
        at(one));
  }

  private Evidence at(Figures one) {
    return text.at(one.line());
  }
}
