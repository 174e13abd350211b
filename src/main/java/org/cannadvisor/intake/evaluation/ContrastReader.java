package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OutcomeContrast;
import org.cannadvisor.model.OutcomeContrast.Axis;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Finds in notes under which of two circumstances results are right and under which they are wrong.
 *
 * <pre>
 * With batch 1 the boxes are right, with batch 4 they are garbage.
 * 只有第一帧正确，后面的帧全错
 * </pre>
 */
public final class ContrastReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;

  private static final Pattern ITEM =
      Pattern.compile("\\s{0,8}(?:[-*•]|\\(?\\d{1,2}[.)、])\\s{1,4}");

  /** A line of its own over others. */
  private static final Pattern HEADING =
      Pattern.compile(
          "\\s{0,4}(?:#{1,6}\\s.{1,60}|[^,，。.;；:：]{1,40}[:：]|\\[[^\\]]{1,40}]|【[^】]{1,40}】|[-=*]{2,8}\\s?[^-=*]{1,40}[-=*]{2,8})\\s*");

  private static final Pattern EDGES = Pattern.compile("^[\\s#\\[【*=-]+|[\\s:：\\]】*=-]+$");
  private static final Pattern ENDS = Pattern.compile("[。.;；]+$");

  /** A circumstance and what came of it; a third column may tell of the reference. */
  private static final int COLUMNS = 2;

  /** Lines from one heading to the next. */
  private static final int REACH = 8;

  private static final Pattern SENTENCE = Pattern.compile("[。；;！!]|\\.(?=\\s|$)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)[,，、:：]\\s?|\\s[-–—]\\s|\\b(?:but|while|whereas|and|yet|however)\\b|但是?|而(?!且)|，?却|不过");
  private static final Sought SUPPOSED =
      Sought.of(
          "(?i)\\b(?:if|may|might|should|could|can|please|whether|must|supports?|make sure)\\b|如果|若|可能|支持|建议|需要|请|应该?|确保|保证");

  private static final Sought BAD =
      Sought.of(
          "(?i)\\b(?:wrong|garbage|garbled|incorrect|broken|nan|zeros?|differ\\w*|mismatch\\w*|drops?|dropped|worse|off|nonsense|noise|bad|lost|missing|random|repeat\\w*|corrupt\\w*|fails?|low|lower|mix(?:ed|es)? up|deviates?|empty|exclamation marks|swapped|stale|shifted)\\b"
              + "|\\b(?:not|never|n't) (?:\\w+ )?(?:right|correct|ok|good|match\\w*|fine)\\b|\\bnot\\b"
              + "|错|不对|不正常|异常|乱|漏|噪声|不一致|不准|不匹配|下降|变差|有问题|全(?:为|是)?\\s?0|重复|串|偏移|掉点|不达标|很低|掉了?\\s?\\d|偏(?:左|右|上|下|了|$)|框偏");
  private static final Sought GOOD =
      Sought.of(
          "(?i)\\b(?:fine|right|ok|okay|correct(?:ly)?|good|normal|works?|match(?:es)?|as expected|no problem|perfect|accurate|agrees?|passes|identical)\\b"
              + "|正常|正确|没问题|没有问题|一致|没错|准确|达标|对齐|吻合|(?:都|是|结果)对(?![比应齐])");
  private static final Sought GAP =
      Sought.of(
          "(?i)\\b(?:drops?|dropped|worse|lower|low|differ\\w*|mismatch\\w*)\\b|下降|变差|掉点|不达标|很低|不一致|不准");
  private static final Sought ONLY = Sought.of("(?i)\\bonly\\b|只有|仅有?|除了");
  private static final Sought OTHER_CONCERN =
      Sought.of(
          "(?i)性能|耗时|时延|吞吐|编译|转换|\\b(?:speed|latency|throughput|fps|memory|compil\\w+|converts?|conversion|train(?:ing|ed)?)\\b");

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

  /** One of each: more of them say no more. */
  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Set<Axis> said = EnumSet.noneOf(Axis.class);
    boolean log = Notes.isLog(text.name());
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() > LONGEST_LINE || (log && !Notes.isRemark(line))) {
        continue;
      }
      List<Told> found = isRow(line) ? List.of() : told(line);
      for (Told one : found.isEmpty() ? ofTwo(text, number) : found) {
        if (said.add(one.axis())) {
          reading.add(new Complaint(Fact.UNTIED, one.sort(), text.at(number)));
          reading.add(
              new OutcomeContrast(Fact.UNTIED, one.axis(), one.good(), one.bad(), text.at(number)));
        }
      }
    }
    return reading;
  }

  private static boolean isRow(String line) {
    return line.strip().startsWith("|");
  }

  /** Two items of a list, rows of a table, or headings may be the two sides. */
  private static List<Told> ofTwo(SourceText text, int number) {
    String line = text.lines().get(number - 1);
    String next = at(text, number + 1);
    boolean items = ITEM.matcher(line).lookingAt() && ITEM.matcher(next).lookingAt();
    if (items) {
      return ofTwo(ITEM.matcher(line).replaceFirst(""), ITEM.matcher(next).replaceFirst(""));
    }
    if (isRow(line) && isRow(next)) {
      List<String> one = cells(line);
      List<String> other = cells(next);
      return one.size() == COLUMNS && other.size() == COLUMNS
          ? ofTwo(String.join(", ", one), String.join(", ", other))
          : List.of();
    }
    return HEADING.matcher(line).matches() ? ofTwoHeadings(text, number) : List.of();
  }

  private static List<Told> ofTwo(String one, String other) {
    if (one.length() + other.length() > LONGEST_LINE) {
      return List.of();
    }
    List<Told> found = told(one + "; " + other);
    return found.isEmpty() ? told(one + ", " + other) : found;
  }

  private static List<String> cells(String row) {
    return PipedRow.cells(row).stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /** What stands below two headings is said under the circumstance that each of them names. */
  private static List<Told> ofTwoHeadings(SourceText text, int number) {
    int next = number + 1;
    while (next <= number + REACH && !HEADING.matcher(at(text, next)).matches()) {
      next++;
    }
    return next > number + REACH || !Circumstance.anyIn(at(text, number) + at(text, next))
        ? List.of()
        : ofTwo(headed(text, number), headed(text, next));
  }

  private static String headed(SourceText text, int number) {
    String below = at(text, number + 1);
    String words = (below.isBlank() ? at(text, number + 2) : below).strip();
    String heading = EDGES.matcher(at(text, number)).replaceAll("");
    return heading + " " + ENDS.matcher(words).replaceAll("");
  }

  private static String at(SourceText text, int number) {
    return number <= text.lines().size() ? text.lines().get(number - 1) : "";
  }

  /** What depends on the batch often names the first of its samples: that is asked first. */
  private static List<Told> told(String line) {
    Optional<Told> batch =
        BatchContrast.in(line)
            .map(found -> new Told(Axis.BATCH, found.good(), found.bad(), sort(line)));
    if (batch.isPresent() || !mayContrast(line)) {
      return batch.stream().toList();
    }
    return sentences(line).stream()
        .flatMap(sentence -> ofSentence(sentence, ComplaintWords.in(sentence)).stream())
        .toList();
  }

  private static Sort sort(String sentence) {
    return GAP.isIn(sentence) ? Sort.DEGRADED : Sort.WRONG;
  }

  private record Told(Axis axis, String good, String bad, Sort sort) {}

  private static boolean mayContrast(String line) {
    return Circumstance.anyIn(line) && GOOD.isIn(line);
  }

  /** Two sentences of a line may be the two sides. */
  private static List<String> sentences(String line) {
    List<String> all = new ArrayList<>(List.of(SENTENCE.split(line)));
    if (all.size() > 1) {
      all.add(line);
    }
    return all;
  }

  private static Optional<Told> ofSentence(String sentence, ComplaintWords words) {
    if (SUPPOSED.isIn(sentence) || OTHER_CONCERN.isIn(sentence)) {
      return Optional.empty();
    }
    var good = new ArrayList<String>();
    var bad = new ArrayList<String>();
    for (Clause clause : clauses(sentence, words)) {
      (clause.isGood() ? good : bad).add(clause.words());
    }
    for (Circumstance circumstance : Circumstance.values()) {
      Optional<Told> pair = pair(circumstance, good, bad, sentence);
      if (pair.isPresent()) {
        return pair;
      }
    }
    return Optional.empty();
  }

  private record Clause(String words, boolean isGood) {}

  /** What a clause without a verdict says belongs to the next one. */
  private static List<Clause> clauses(String sentence, ComplaintWords words) {
    var clauses = new ArrayList<Clause>();
    String before = "";
    for (String part : CLAUSE.split(sentence, -1)) {
      String clause = (before + " " + part).strip();
      Optional<Boolean> good = isGood(clause, words);
      good.ifPresent(verdict -> clauses.add(new Clause(clause, verdict)));
      before = good.isPresent() ? "" : clause;
    }
    return clauses;
  }

  /** Whether a clause calls results right; empty where it says neither. */
  private static Optional<Boolean> isGood(String clause, ComplaintWords words) {
    if (BAD.isIn(clause)) {
      return Optional.of(false);
    }
    if (GOOD.isIn(clause)) {
      return Optional.of(true);
    }
    return words.sort(clause, true).isPresent() ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Told> pair(
      Circumstance circumstance, List<String> good, List<String> bad, String sentence) {
    for (String right : good) {
      Optional<String> one = circumstance.good(right, sentence);
      if (one.isPresent() && circumstance.isOnlyEnough() && ONLY.isIn(right)) {
        return Optional.of(new Told(circumstance.axis(), one.get(), "", sort(sentence)));
      }
      for (String wrong : bad) {
        Optional<String> other = circumstance.bad(wrong, sentence);
        if (one.isPresent() && other.isPresent() && !one.get().equalsIgnoreCase(other.get())) {
          return Optional.of(new Told(circumstance.axis(), one.get(), other.get(), sort(sentence)));
        }
      }
    }
    return Optional.empty();
  }
}
