package org.cannadvisor.intake.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OperatorTrial;
import org.cannadvisor.model.OperatorTrial.Measure;

/**
 * Reads the figures of scripts that run single operators on the chip and in the framework: the
 * script tells which operator, its log how far the results lie apart.
 *
 * <pre>
 * print("sdpa bool", err(F.scaled_dot_product_attention(q.npu(), …), F.scaled_dot_product_attention(q, …)))
 *
 * sdpa bool 3.842617988586426
 * </pre>
 *
 * <p>Where a script measures several operators by their own names, each has a row of its own:
 *
 * <pre>
 * silu       torch_npu cos 1.00000 rel 1.7e-03 | gems cos 1.00000 rel 1.8e-03
 * linear     torch_npu cos 1.00000 rel 2.1e-03 | gems cos 0.17724 rel 1.4e+00
 * </pre>
 */
public final class OperatorTrialReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 200;
  private static final Pattern LOG = Pattern.compile(".*\\.(?:log|txt|out|md)");
  private static final Pattern FIGURE =
      Pattern.compile(
          "^[\\s.=:]{0,6}([A-Za-z][\\w /.,:+-]{2,60}?)[\\s:=]{1,20}"
              + "([-+]?\\d{1,9}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,3})?|nan|inf)\\s{0,4}$");

  private static final Pattern NAME = Pattern.compile("^\\s{0,4}([A-Za-z_]\\w{1,50})\\s");
  private static final Pattern COSINE =
      Pattern.compile(
          "(?i)(?<![a-z])cos(?:ine)?(?:[ _]?sim(?:ilarity)?)?[ =:]{1,4}(-?[01]\\.\\d{1,10}|nan)(?![\\w.])");

  /** One name alone may be a word of another meaning. */
  private static final int FEWEST_NAMES = 2;

  /** What is no number is worse than any. */
  private static final Comparator<Double> WORST =
      Comparator.comparing((Double one) -> !one.isNaN()).thenComparing(one -> one);

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isScript(text)
        ? text.content().contains("npu") && text.content().contains("print(") && isTrial(text)
        : LOG.matcher(text.name()).matches()
            && Stream.concat(figures(text), rows(text)).findAny().isPresent();
  }

  private static boolean isTrial(SourceText script) {
    return !TrialCode.in(script).isEmpty() || TrialCode.named(script).size() >= FEWEST_NAMES;
  }

  private static boolean isScript(SourceText text) {
    return text.name().endsWith(".py");
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return isScript(text) ? Set.of(Kind.MODEL_CODE) : Set.of();
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    List<TrialCode.Block> blocks =
        texts.stream()
            .filter(OperatorTrialReader::isScript)
            .flatMap(text -> TrialCode.in(text).stream())
            .toList();
    texts.stream()
        .filter(text -> !isScript(text) && !blocks.isEmpty())
        .flatMap(OperatorTrialReader::figures)
        .flatMap(figure -> trial(figure, blocks).stream())
        .forEach(reading::add);
    List<Map<String, TrialCode.Block>> named =
        texts.stream()
            .filter(OperatorTrialReader::isScript)
            .map(TrialCode::named)
            .filter(names -> names.size() >= FEWEST_NAMES)
            .toList();
    texts.stream()
        .filter(text -> !isScript(text) && !named.isEmpty())
        .flatMap(OperatorTrialReader::rows)
        .flatMap(row -> trialOfName(row, named).stream())
        .forEach(reading::add);
    return reading;
  }

  /** Only a name that a single script measures tells where it was called. */
  private static Optional<OperatorTrial> trialOfName(
      Figure row, List<Map<String, TrialCode.Block>> named) {
    List<TrialCode.Block> same =
        named.stream()
            .flatMap(names -> Optional.ofNullable(names.get(row.label())).stream())
            .toList();
    return same.size() == 1 ? Optional.of(trial(row, same.get(0))) : Optional.empty();
  }

  /** Lines that begin with a name and hold a cosine; of several the worst counts. */
  private static Stream<Figure> rows(SourceText text) {
    return Stream.iterate(1, i -> i <= text.lines().size(), i -> i + 1)
        .flatMap(i -> row(text.lines().get(i - 1), text, i).stream());
  }

  private static Optional<Figure> row(String line, SourceText text, int number) {
    Matcher name = NAME.matcher(line.length() <= LONGEST_LINE ? line : "");
    if (!name.find()) {
      return Optional.empty();
    }
    return COSINE
        .matcher(line)
        .results()
        .map(cosine -> value(cosine.group(1).toLowerCase(Locale.ROOT)))
        .min(WORST)
        .map(worst -> new Figure(name.group(1), worst, text.at(number)));
  }

  private record Figure(String label, double value, Evidence at) {}

  private static Stream<Figure> figures(SourceText text) {
    return Stream.iterate(1, i -> i <= text.lines().size(), i -> i + 1)
        .flatMap(i -> figure(text.lines().get(i - 1), text, i).stream());
  }

  private static Optional<Figure> figure(String line, SourceText text, int number) {
    Matcher figure = FIGURE.matcher(line);
    return line.length() <= LONGEST_LINE && figure.find()
        ? Optional.of(new Figure(figure.group(1).strip(), value(figure.group(2)), text.at(number)))
        : Optional.empty();
  }

  private static double value(String digits) {
    return digits.equals("nan") || digits.equals("inf") ? Double.NaN : Double.parseDouble(digits);
  }

  /** Only a label that a single block prints tells which operator it was. */
  private static Optional<OperatorTrial> trial(Figure figure, List<TrialCode.Block> blocks) {
    List<TrialCode.Block> same =
        blocks.stream().filter(block -> block.label().equals(figure.label())).toList();
    return same.size() == 1 ? Optional.of(trial(figure, same.get(0))) : Optional.empty();
  }

  private static OperatorTrial trial(Figure figure, TrialCode.Block block) {
    return new OperatorTrial(
        Fact.UNTIED,
        Operators.type(block.call()),
        block.call(),
        block.label(),
        figure.value(),
        block.cosine() ? Measure.COSINE : Measure.ERROR,
        block.at(),
        figure.at());
  }
}
