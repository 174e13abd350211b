package org.cannadvisor.intake.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NonFiniteOutput;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Finds in notes and descriptions what somebody says of the results. One complaint of each sort is
 * taken from a file: more of them say no more.
 *
 * <pre>
 * On the board nearly every badge comes out as class 7.
 * 310P 上检测框整体偏移，精度下降约 3 个点。
 * </pre>
 */
public final class ComplaintReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PARAGRAPH = 2000;
  private static final Sought ON_CHIP =
      Sought.of(
          "(?i)(?<![a-z])(?:om|npu|ascend|atlas|310\\w{0,3}|910\\w{0,3}|board|chip)(?![a-z])|昇腾|板端|板侧|上板");

  /** Told of training or of the loss, it is another matter. */
  private static final Sought NOT_FINITE =
      Sought.of("(?i)^(?!.*(?:loss|grad|train|训练|损失|梯度)).*(?<![a-z])(?:nan|inf)s?(?![a-z])");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；;！!])|(?<=\\.)\\s+");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return (Notes.isNote(text.name().toLowerCase(Locale.ROOT)) || Notes.isLog(text.name()))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean log = Notes.isLog(text.name());
    var words = ComplaintWords.in(text.content());
    var found = new EnumMap<Sort, Complaint>(Sort.class);
    Optional<NonFiniteOutput> nonFinite = Optional.empty();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_PARAGRAPH && (!log || Notes.isRemark(line))) {
        for (String sentence : sentences(line)) {
          Optional<Sort> sort =
              words
                  .sort(sentence, line.length() <= LONGEST_LINE)
                  .filter(one -> one == Sort.UNSTABLE || !isRow(line));
          if (sort.isPresent()) {
            var complaint = new Complaint(Fact.UNTIED, sort.get(), text.at(number));
            found.putIfAbsent(sort.get(), complaint);
            if (nonFinite.isEmpty() && NOT_FINITE.isIn(sentence)) {
              nonFinite = Optional.of(new NonFiniteOutput(Fact.UNTIED, text.at(number)));
            }
          }
        }
      }
    }
    found.values().forEach(reading::add);
    nonFinite.ifPresent(reading::add);
    return reading;
  }

  /** A row of a table tells figures; that they change is what only its words can tell. */
  private static boolean isRow(String line) {
    return line.strip().startsWith("|");
  }

  /**
   * A long line is a paragraph: one of its sentences may say that another fault is over. One that
   * does not speak of the chip praises the network.
   */
  private static List<String> sentences(String line) {
    if (line.length() <= LONGEST_LINE) {
      return List.of(line);
    }
    return ON_CHIP.isIn(line)
        ? Arrays.stream(SENTENCE_END.split(line))
            .filter(one -> one.length() <= LONGEST_LINE)
            .toList()
        : List.of();
  }
}
