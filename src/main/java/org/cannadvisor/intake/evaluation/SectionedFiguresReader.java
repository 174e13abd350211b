package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Hears a symptom where the same samples are scored twice in one file, below a head of the
 * framework and below one of the chip, and all but a few lose.
 *
 * <pre>
 * --- predict (3090)
 * case_07 liver 0.961 tumour 0.702
 * --- pred_npu (300I Pro)
 * case_07 liver 0.884 tumour 0.311
 * </pre>
 */
public final class SectionedFiguresReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;
  private static final int FEWEST = 3;
  private static final double SHARE_OF_LOSERS = 0.8;
  private static final double SAME = 0.97;
  private static final double FAR = 0.5;

  private static final List<String> NOTES = List.of(".txt", ".md", ".log");
  private static final Pattern HEAD =
      Pattern.compile("^\\s{0,4}(?:-{2,6}|={2,6}|#{1,4}|\\*{2})\\s?(\\S.*)$");
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\w.])(?:0\\.\\d{2,6}|1\\.0{1,6})(?![\\w.])");
  private static final Sought OTHER =
      Sought.of(
          "(?i)loss|err(?:or)?\\b|\\bdiff|time|latency|\\bm?s\\b|\\b[wc]er\\b|rmse|\\bmae\\b|\\bepe\\b|cos|耗时|误差|相似");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return NOTES.stream().anyMatch(name::endsWith)
        && text.content().length() <= LONGEST
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<Complaint> found(SourceText text) {
    Map<String, Double> references = new HashMap<>();
    var shares = new ArrayList<Double>();
    Optional<Evidence> first = Optional.empty();
    Role role = Role.UNKNOWN;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher head = HEAD.matcher(line.length() <= LONGEST_LINE ? line : "");
      if (head.matches()) {
        role = Roles.ofColumn(head.group(1));
      } else if (role != Role.UNKNOWN && line.length() <= LONGEST_LINE) {
        double sum = sum(line);
        String label = FIGURE.matcher(line).replaceAll("#").strip();
        Double reference = references.get(label);
        if (role == Role.REFERENCE && sum > 0) {
          references.putIfAbsent(label, sum);
        } else if (role == Role.NPU && sum >= 0 && reference != null) {
          shares.add(sum / reference);
          first = first.isPresent() ? first : Optional.of(text.at(i + 1));
        }
      }
    }
    long losers = shares.stream().filter(share -> share < SAME).count();
    boolean bad = shares.size() >= FEWEST && losers >= SHARE_OF_LOSERS * shares.size();
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    Sort sort = mean < FAR ? Sort.WRONG : Sort.DEGRADED;
    return first.filter(at -> bad).map(at -> new Complaint(Fact.UNTIED, sort, at));
  }

  /** Of the figures of a row; negative where it has none, or they measure something else. */
  private static double sum(String line) {
    Matcher figure = FIGURE.matcher(OTHER.isIn(line) ? "" : line);
    double sum = -1;
    while (figure.find()) {
      sum = Math.max(sum, 0) + Double.parseDouble(figure.group());
    }
    return sum;
  }
}
