package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ToldOutcome;
import org.cannadvisor.model.TriedChange;

/**
 * Finds in notes and in remarks of scripts what changing the conversion did to the results, where
 * it is told in words, and what changes of other things did.
 *
 * <pre>
 * 默认转换的 om 检测框错乱，加 off.cfg 关闭融合后结果与 onnx 一致
 * high precision mode: no change
 * 混合精度、关融合都试过，没有变化
 * 换成 cv2 解码之后识别就正常了
 * </pre>
 *
 * <p>A {@link TrialTable} tells the same in rows.
 */
public final class OutcomeReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final int MOST = 20;

  private static final Pattern SCRIPT = Pattern.compile(".*\\.(?:sh|bash)");
  private static final Pattern REMARK = Pattern.compile("\\s{0,20}#(?!!).*");
  private static final Pattern SENTENCE = Pattern.compile("[。；;！!]|\\.(?=\\s|$)");
  private static final Pattern CLAUSE = Pattern.compile("[,，]|\\bbut\\b|但是?|\\bwhile\\b|而(?!且)");

  /** Between experiments that are listed, each of which was made by itself. */
  private static final Pattern LISTED =
      Pattern.compile("[、/]|\\b(?:and|or|nor)\\b|和|以及|或", Pattern.CASE_INSENSITIVE);

  private static final Sought AT_ONCE =
      Sought.of(
          "(?i)\\b(?:together|both at once|combin\\w+|at the same time|with|plus)\\b|一起|同时|叠加|组合");
  private static final Sought FILE = Sought.of("(?<![\\w/.-])[\\w-]{1,40}\\.(?:cfg|ini|json)\\b");

  private static final Sought SUPPOSED =
      Sought.of(
          "(?i)\\b(?:if|may|might|should|could|would|can|please|whether|need|needs|must|try)\\b|如果|若|可能|建议|需要|请|可以(?!接受)|是否|能否|应该|用于|表示|参数");
  private static final Sought OTHER_CONCERN =
      Sought.of(
          "(?i)性能|耗时|时延|吞吐|编译|转换成功|转换失败|\\b(?:speed|latency|throughput|fps|ms|compil\\w+|converts?|conversion (?:is |was )?(?:ok|fine|succe\\w+|fail\\w+)|build\\w*)\\b");
  private static final Sought NO_CURE =
      Sought.of(
          "(?i)\\b(?:no (?:change|difference|effect|improvement|better)|not (?:help|improve|better|change|enough)|n't (?:help|improve|change)|unchanged|the same|as before|still|also wrong|did nothing|in vain|made no|chang(?:ed|es) nothing|no luck|no help|no gain|to no avail)\\b"
              + "|(?:->|→|=>|:)\\s{0,3}(?:the )?same\\b"
              + "|没有?(?:任何|什么|明显)?(?:变化|改善|改变|效果|作用|用(?!到|了)|区别|好转|差别|提升)|无(?:变化|改善|效|作用|提升)|不起作用|不变|仍|依旧|依然|还是|照样|也(?:一样|不行|不对|错)");
  private static final Sought GOOD =
      Sought.of(
          "(?i)\\b(?:fine|right|ok|okay|correct|good|as expected|goes away|gone|match(?:es)?|no longer|cures?|cured|fixes it|fixed it|solves it|perfect|normal|agrees?|restored|recovers?|disappears?)\\b"
              + "|正常|正确|没问题|没有问题|不再|消失|恢复|一致|对齐|达标|吻合|好了|就好|解决|持平|可以接受|(?:准|对)了|稳定");
  private static final Sought NOT_GOOD =
      Sought.of("(?i)不(?:正常|正确|一致|达标|对齐|吻合)|未(?:恢复|达标|解决)|没(?:有)?(?:恢复|达标|解决)|\\bnot\\b|n't\\b");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.path().toLowerCase(Locale.ROOT);
    return (Notes.isNote(name) || Notes.isLog(name) || SCRIPT.matcher(name).matches())
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean script = SCRIPT.matcher(text.path().toLowerCase(Locale.ROOT)).matches();
    boolean log = Notes.isLog(text.name());
    var said = new HashSet<String>();
    var figures = NearFigures.in(text);
    var rows = new HashSet<Integer>();
    for (TrialTable.Trial trial : script ? List.<TrialTable.Trial>of() : TrialTable.in(text)) {
      rows.add(trial.line());
      ofTable(trial)
          .filter(one -> said.add(one.words()))
          .ifPresent(one -> reading.add(one.fact(text.at(trial.line()))));
    }
    for (int number = 1; number <= text.lines().size() && said.size() < MOST; number++) {
      String line = text.lines().get(number - 1);
      boolean told =
          script
              ? REMARK.matcher(line).matches()
              : !line.strip().startsWith("|") && (!log || Notes.isRemark(line));
      if (told && !rows.contains(number) && line.length() <= LONGEST_LINE) {
        for (Told one : told(line, figures)) {
          if (said.add(one.words())) {
            reading.add(one.fact(text.at(number)));
          }
        }
      }
    }
    return reading;
  }

  /**
   * One outcome.
   *
   * @param ofConversion whether the words name options of the conversion
   */
  private record Told(String words, boolean good, boolean ofConversion) {

    Fact fact(Evidence at) {
      return ofConversion
          ? new ToldOutcome(Fact.UNTIED, good, words, at)
          : new TriedChange(Fact.UNTIED, good, words, at);
    }
  }

  /** The head of the table says that a cell speaks of results. */
  private static Optional<Told> ofTable(TrialTable.Trial trial) {
    String words = trial.change().strip();
    return trial
        .helped()
        .or(() -> verdict(trial.result()))
        .map(good -> new Told(words, good, NotedOptions.tells(words)));
  }

  private static List<Told> told(String line, NearFigures figures) {
    return Arrays.stream(SENTENCE.split(line, -1))
        .flatMap(sentence -> ofSentence(sentence, figures).stream())
        .toList();
  }

  private static List<Told> ofSentence(String sentence, NearFigures figures) {
    var all = new ArrayList<Told>();
    var before = new StringBuilder();
    String turned = "";
    boolean ofConversion = false;
    for (String clause : CLAUSE.split(sentence, -1)) {
      if (SUPPOSED.isIn(before.append(clause).toString())) {
        return all;
      }
      boolean names = NotedOptions.tells(clause) || FILE.isIn(clause);
      if (names || (turned.isEmpty() && isChange(clause))) {
        turned = clause.strip();
        ofConversion = names;
      }
      boolean option = ofConversion;
      Optional<Boolean> good =
          turned.isEmpty()
              ? Optional.empty()
              : (option ? verdict(clause) : ChangeWords.helped(clause, sentence))
                  .or(() -> byFigure(clause, figures));
      if (good.isPresent()) {
        separate(turned, good.get()).forEach(words -> all.add(new Told(words, good.get(), option)));
        turned = "";
      }
    }
    return all;
  }

  /** What tells a fault by the way tells no change. */
  private static boolean isChange(String clause) {
    return ChangeWords.tells(clause)
        && (ChangeWords.hasFailed(clause)
            || ComplaintWords.in(clause).sort(clause, true).isEmpty());
  }

  private static Optional<Boolean> byFigure(String clause, NearFigures figures) {
    return OTHER_CONCERN.isIn(clause) ? Optional.empty() : figures.helped(clause);
  }

  /** Several experiments of a list that all changed nothing; what cured is never taken apart. */
  private static List<String> separate(String turned, boolean good) {
    List<String> parts =
        Arrays.stream(LISTED.split(turned))
            .map(String::strip)
            .filter(part -> !NotedOptions.in(part).isEmpty())
            .toList();
    return good || parts.size() < 2 || AT_ONCE.isIn(turned) ? List.of(turned) : parts;
  }

  /** Whether a part of a sentence says that the results were right; empty where it says neither. */
  private static Optional<Boolean> verdict(String clause) {
    if (OTHER_CONCERN.isIn(clause)) {
      return Optional.empty();
    }
    boolean good = GOOD.isIn(clause) && !NOT_GOOD.isIn(clause);
    if (good && !NO_CURE.isIn(clause)) {
      return Optional.of(true);
    }
    boolean bad = NO_CURE.isIn(clause) || ComplaintWords.in(clause).sort(clause, true).isPresent();
    return bad && !good ? Optional.of(false) : Optional.empty();
  }
}
