package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.model.BatchFigure;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Finds accuracy figures in evaluation logs, result files and README tables. It rather misses a
 * figure than invents one: lines of a training's progress, timings and thresholds are passed over.
 *
 * <pre>
 * * Acc@1 76.13 Acc@5 92.86
 * {"key": "Top1 accuracy", "value": "76.13%"}
 * | Model | Top1 (GPU) | Top1 (310P3) |
 * </pre>
 */
public final class EvaluationReader implements FactReader {

  private static final int LONGEST_LINE = 4000;
  private static final int LONGEST_JSON = 4 << 20;

  /** Of a longer log, this many lines at its beginning and at its end: results stand there. */
  private static final int LINES_AT_AN_END = 20_000;

  /** Programs and settings hold thresholds and defaults, not results. */
  private static final Pattern NO_RESULT_FILE =
      Pattern.compile(
          ".*\\.(py|c|cc|cpp|cxx|h|hpp|java|js|ts|go|rs|sh|bash|bat|ya?ml|cfg|conf|ini|toml|prototxt"
              + "|pbtxt|pipeline|xml|html?|ipynb|patch|diff|names|css)");

  private static final Pattern SCRIPT =
      Pattern.compile(".*\\.(?:sh|bash|bat|py|cpp|cc|h|cfg|ya?ml)");
  private static final Pattern OUTLINE = Pattern.compile(".*\\.(?:ya?ml|toml)");
  private static final Pattern PAGE = Pattern.compile(".*\\.html?");
  private static final int LONGEST_OUTLINE = 1 << 17;
  private static final Pattern REMARK = Pattern.compile("\\s{0,20}(?:#|//|REM\\b|::)");

  /** {@code om_bs16.log}. */
  private static final Pattern BATCH =
      Pattern.compile("(?i)(?:^|[/_.-])(?:bs|batch(?:size)?)[_-]?(\\d{1,3})(?=[_.-])[^/]*$");

  private static final Pattern LAST_CLAUSE = Pattern.compile("[^,;，；。]{1,200}$");

  /** Words that begin what was measured after a change. */
  private static final Sought TURNS =
      Sought.of(
          "(?i)(?:^|\\s)--?\\w+_\\w+|\\b(?:with|without|after|before|using|set(?:ting)?|default|keep\\w*|switched|turned)\\b"
              + "|加了?|改用|换成|改成|设置|使用|关闭?|打开|去掉|保持|默认|之后|之前|后\\s?$");

  private static final Pattern VALUE_AT_START = Pattern.compile("^[^,;，；。]{1,60}[,;，；。]");

  private static final Pattern NAME =
      Pattern.compile("(?:" + MetricName.ANY + "|Average Precision)", Pattern.CASE_INSENSITIVE);

  private static final Sought MEASURED =
      Sought.anyCase(NAME.pattern() + "|score|acc|rate|recall|match|pass|率|准");

  /** A script that is named after its metric: {@code scripts/wer.py}. */
  private static final Pattern OF_PATH = Pattern.compile("[\\w-]{0,40}\\.(?:py|sh|log|txt)\\b.*");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !find(text).all().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    find(text).all().forEach(reading::add);
    batchFigures(reading.facts(Evaluation.class)).forEach(reading::add);
    return reading;
  }

  /** The first metric of a file, where its name says with which batch it was measured. */
  private static List<BatchFigure> batchFigures(List<Evaluation> figures) {
    if (figures.isEmpty() || figures.get(0).role() == Role.REFERENCE) {
      return List.of();
    }
    Evaluation first = figures.get(0);
    Matcher batch = BATCH.matcher(first.at().file());
    return batch.find()
        ? List.of(
            new BatchFigure(
                Fact.UNTIED,
                Integer.parseInt(batch.group(1)),
                first.value(),
                first.lowerIsBetter(),
                first.at()))
        : List.of();
  }

  private static Findings find(SourceText text) {
    var findings = new Findings();
    String name = text.name().toLowerCase(Locale.ROOT);
    if (NO_RESULT_FILE.matcher(name).matches()) {
      if (SCRIPT.matcher(name).matches()) {
        readRemarks(text, findings);
      }
      if (OUTLINE.matcher(name).matches() && text.content().length() <= LONGEST_OUTLINE) {
        SidedFigures.readOutline(text, findings);
      }
      if (PAGE.matcher(name).matches() && text.content().length() <= LONGEST_OUTLINE) {
        SidedFigures.read(text, findings);
      }
      return findings;
    }
    if (name.endsWith(".csv")) {
      new ResultSheet(text, findings).read();
      SidedFigures.read(text, findings);
      return findings;
    }
    if (JsonDocument.isMeantAsJson(text)) {
      if (text.content().length() <= LONGEST_JSON && MEASURED.isIn(text.content())) {
        new FigureJson(text, findings).read();
        if (text.content().length() <= LONGEST_OUTLINE) {
          SidedFigures.readOutline(text, findings);
        }
        if (!findings.all().isEmpty()) {
          return findings;
        }
      }
      if (text.name().endsWith(".json")) {
        return findings;
      }
    }
    readLines(text, findings);
    SidedFigures.read(text, findings);
    if (findings.all().isEmpty() && Notes.isNote(name)) {
      BareShares.read(text, findings);
    }
    return findings;
  }

  /** A remark in a script that sets both figures side by side; nothing else there is a result. */
  private static void readRemarks(SourceText text, Findings findings) {
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (REMARK.matcher(line).lookingAt()) {
        readContrast(line, text.at(number), findings);
      }
    }
  }

  private static void readLines(SourceText text, Findings findings) {
    Role ofFile = Roles.ofFile(text.name());
    var table = new FigureTable(text, findings);
    var aligned = new AlignedTable(text, findings);
    var above = new LineAbove();
    var block = new FigureBlock(text, findings);
    int number = 0;
    for (String raw : text.lines()) {
      number++;
      if (number > LINES_AT_AN_END && number <= text.lines().size() - LINES_AT_AN_END) {
        continue;
      }
      String line =
          raw.substring(0, Math.min(raw.length(), LONGEST_LINE))
              .replace('│', '|')
              .replace('┃', '|');
      if (line.strip().startsWith("|") || (table.isOpen() && line.indexOf('|') > 0)) {
        table.readLine(line, number);
        continue;
      }
      if (Grids.isRuler(line)) {
        continue;
      }
      table.close();
      if (aligned.readLine(line, number)) {
        continue;
      }
      if (!readContrast(line, text.at(number), findings)) {
        List<FigureLine.Figure> figures = FigureLine.figures(line);
        readFigures(figures, line, text.at(number), ofFile, above, findings);
        if (figures.size() == 1) {
          FigureLine.Figure only = figures.get(0);
          block.add(only.metric(), line.substring(0, only.start()));
        } else {
          block.pass(line, number);
        }
      }
      above.pass(line);
    }
  }

  private static boolean readContrast(String line, Evidence at, Findings findings) {
    Optional<NamedMetric> metric = NamedMetric.in(line);
    if (metric.isEmpty()) {
      return false;
    }
    List<ToldFigure> sides = Contrast.in(metric.get());
    List<ToldFigure> listed = FigureList.in(metric.get());
    List<ToldFigure> figures = listed.size() > sides.size() ? listed : sides;
    figures.forEach(one -> findings.add(one.metric(), one.value(), one.role(), one.words(), at));
    return !figures.isEmpty();
  }

  private static void readFigures(
      List<FigureLine.Figure> figures,
      String line,
      Evidence at,
      Role ofFile,
      LineAbove above,
      Findings findings) {
    int last = 0;
    for (FigureLine.Figure figure : figures) {
      String before = line.substring(0, figure.start());
      String between = line.substring(last, figure.start());
      Role nearest =
          Roles.or(Roles.of(between), Roles.or(Roles.of(lastClause(between)), Roles.of(before)));
      Role role = Roles.or(nearest, Roles.or(ofFile, above.role()));
      String words = last > 0 && TURNS.isIn(between) ? ownWords(between) : firstWords(before);
      findings.add(figure.metric(), figure.value(), role, above.completed(words), at);
      last = figure.start();
    }
  }

  /** The part of a line in which something is changed before the next figure. */
  private static String ownWords(String between) {
    Matcher value = VALUE_AT_START.matcher(between);
    return value.find() ? between.substring(value.end()) : between;
  }

  /** Where a sentence before speaks of both sides, the words next to the figure decide. */
  private static String lastClause(String words) {
    Matcher last = LAST_CLAUSE.matcher(words);
    return last.find() ? last.group() : words;
  }

  /** What stands before the first figure of a line; later figures of it share these words. */
  private static String firstWords(String before) {
    var name = NAME.matcher(before);
    while (name.find()) {
      if (!OF_PATH.matcher(before).region(name.end(), before.length()).matches()) {
        return before.substring(0, name.start());
      }
    }
    return before;
  }
}
