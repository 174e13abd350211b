package org.cannadvisor.intake.network;

import java.util.List;
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

/**
 * Reads the figures of scripts that run single operators on the chip and in the framework: the
 * script tells which operator, its log how far the results lie apart.
 *
 * <pre>
 * print("sdpa bool", err(F.scaled_dot_product_attention(q.npu(), …), F.scaled_dot_product_attention(q, …)))
 *
 * sdpa bool 3.842617988586426
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

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isScript(text)
        ? text.content().contains("npu")
            && text.content().contains("print(")
            && !TrialCode.in(text).isEmpty()
        : LOG.matcher(text.name()).matches() && figures(text).findAny().isPresent();
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
    return reading;
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
        block.cosine(),
        block.at(),
        figure.at());
  }
}
