package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.script.PythonLoop.Line;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SamplesTaken;
import org.cannadvisor.model.SamplesTaken.How;

/**
 * Finds which of their samples scripts prepare or score, above all where these are fewer than they
 * list.
 *
 * <pre>
 * for path in glob("val/*.jpg"):
 *     info = [path, *cv2.imread(path).shape]
 * infos.append(info)
 * </pre>
 */
public final class SamplesTakenReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 8;

  /** A smaller number counts something else. */
  private static final int LEAST_LIMIT = 10;

  private static final Sought SAMPLES =
      Sought.of(
          "(?i)loader|data_?set|files?\\b|images?\\b|imgs?\\b|(?:file|image|img|bin|jpg)_?(?:name|list|path)"
              + "|\\bnames\\b|paths\\b|listdir|glob|samples?\\b|wavs?\\b|clips?\\b|bins?\\b|jpgs?\\b|queries|sentences");

  /** A turn that leaves something behind: what a search, or a look at the first file, does not. */
  private static final Pattern GATHERS =
      Pattern.compile(
          "\\.(?:append|extend|add|update|write|writelines|tofile|record|process|accumulate)\\(|[+]=|\\bnp\\.save|torch\\.save|\\byield\\b|\\]\\s?=(?!=)|imwrite\\(");

  private static final Pattern TAKES_UP =
      Pattern.compile("^[\\w.]{1,80}\\.(?:append|extend|add|write|update)\\((.{1,200})\\)$");
  private static final Pattern ASSIGNED =
      Pattern.compile("^([A-Za-z_]\\w{0,60})\\s?=(?!=)\\s?(.{1,400})$");
  private static final Pattern LEAVES = Pattern.compile("\\b(?:break|return|raise)\\b");

  private static final Pattern LIMIT =
      Pattern.compile(
          "^if\\s{1,4}(?:\\w{1,30}\\s{0,2}(?:==|>=|>)\\s{0,2}(\\d{1,5})|len\\(\\w{1,40}\\)\\s{0,2}(?:==|>=|>)\\s{0,2}(\\d{1,5}))\\s{0,2}:\\s{0,2}(break)?$");
  private static final Pattern SLICE = Pattern.compile("\\[\\s?:\\s?(\\d{1,5})\\s?\\]");

  /** {@code files[i:i + 100] for i in range(0, 5000, 100)}. */
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "(?i)(\\w{0,40}(?:files?|images?|imgs?|names?|paths?|list|samples?|infos?))\\[\\s?(\\w{1,20})\\s?:\\s?\\w{1,20}\\s?\\+[^\\]]{1,30}\\][^#]{0,40}\\bfor\\s{1,3}\\w{1,20}\\s{1,3}in\\s{1,3}range\\(\\s?0\\s?,\\s?(\\d{2,7})\\s?,");

  private static final Sought SCORES =
      Sought.of(
          "(?i)accuracy|\\btop_?[15]\\b|COCOeval|\\bmAP\\b|m?iou\\b|correct|\\bbleu\\b|\\bwer\\b|\\bcer\\b|roc_|f1_?score|psnr|recall");

  private static final Sought DROPS = Sought.of("\\bdrop_last\\s?=\\s?True\\b");

  /** A script that prepares files or scores results, and no library of samplers. */
  private static final Sought WORKS =
      Sought.of(
          "\\.tofile\\(|\\bnp\\.save|torch\\.save\\(|\\.infer\\(|fromfile\\(|InferSession|__main__");

  private static final Sought LOADER = Sought.of("\\bDataLoader\\(");
  private static final Sought TRAINS =
      Sought.of("\\.backward\\(|(?i)\\btrain(?:ing)?\\s?=\\s?True");
  private static final Pattern FLOORS =
      Pattern.compile(
          "(?:\\brange\\(|^\\w{1,40}\\s?=)\\s?(?:int\\(|math\\.floor\\()?\\s?(?:len\\([\\w.\\[\\]'\"]{1,60}\\)|\\w{0,30}(?i:num|total|count|size|samples)\\w{0,30})"
              + "\\s?//?\\s?(?:\\w{1,30}\\.)?\\w{0,30}(?i:batch|\\bbs)\\w{0,30}\\s?\\)?");

  /** What takes care of the rest of a division. */
  private static final Sought REST =
      Sought.of(
          "(?i)ceil|divmod|%\\s?(?:\\w{1,30}\\.)?\\w{0,30}(?:batch|bs)|\\bremain|\\bleft|\\brest\\b|\\btail\\b|last_batch|padd?ing?_num|[+]\\s?1\\s?\\)|-\\(-");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && !TRAINS.isIn(text.content())
        && !found(text).isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).forEach(reading::add);
    return reading;
  }

  private static List<SamplesTaken> found(SourceText text) {
    var losses = new ArrayList<SamplesTaken>();
    List<Line> lines = PythonLoop.lines(text);
    boolean scores = SCORES.isIn(text.content());
    for (PythonLoop loop : PythonLoop.in(text)) {
      if (losses.size() < MOST && SAMPLES.isIn(loop.head())) {
        lastOnly(text, loop, lines)
            .or(() -> overwritten(text, loop))
            .or(() -> firstOnly(text, loop))
            .or(() -> scores ? limited(text, loop) : Optional.empty())
            .ifPresent(losses::add);
      }
    }
    writtenOut(text, lines).ifPresent(losses::add);
    tail(text, lines)
        .or(() -> scores && losses.isEmpty() ? all(text, lines) : Optional.empty())
        .ifPresent(losses::add);
    return losses;
  }

  private static Optional<SamplesTaken> all(SourceText text, List<Line> lines) {
    return lines.stream()
        .filter(line -> LOADER.isIn(line.code()))
        .findFirst()
        .flatMap(line -> said(text, How.ALL, "DataLoader", line.number()));
  }

  /** What each turn sets and nothing in the loop uses, taken up behind the loop. */
  private static Optional<SamplesTaken> lastOnly(
      SourceText text, PythonLoop loop, List<Line> lines) {
    if (loop.has(GATHERS) || loop.has(LEAVES)) {
      return Optional.empty();
    }
    int end = loop.body().get(loop.body().size() - 1).number();
    Optional<Line> next = lines.stream().filter(line -> line.number() > end).findFirst();
    Matcher taken = TAKES_UP.matcher(next.map(Line::code).orElse(""));
    if (next.isEmpty() || next.get().indent() != loop.indent() || !taken.matches()) {
      return Optional.empty();
    }
    for (Line line : loop.always()) {
      Matcher set = ASSIGNED.matcher(line.code());
      if (set.matches()
          && isOnlySetIn(loop, set.group(1))
          && hasWord(taken.group(1), set.group(1))
          && !isSetBefore(loop, set.group(1), lines)) {
        return said(text, How.LAST_ONLY, set.group(1), next.get().number());
      }
    }
    return Optional.empty();
  }

  /** A list that one branch of a loop adds to and another sets anew. */
  private static Optional<SamplesTaken> overwritten(SourceText text, PythonLoop loop) {
    for (Line line : loop.body()) {
      Matcher set = ASSIGNED.matcher(line.code());
      boolean anew = set.matches() && set.group(2).matches("\\[\\s?[^\\s\\]].*");
      if (anew && !hasWord(set.group(2), set.group(1)) && isAddedToElse(loop, set.group(1), line)) {
        return said(text, How.LAST_ONLY, set.group(1), line.number());
      }
    }
    return Optional.empty();
  }

  /** Whether the other branch of a condition adds to a list. */
  private static boolean isAddedToElse(PythonLoop loop, String list, Line set) {
    Pattern adds = Pattern.compile("^" + list + "(?:\\.append\\(|\\.extend\\(|\\s?\\+=)");
    return loop.body().stream()
        .filter(line -> line.indent() == set.indent() && adds.matcher(line.code()).find())
        .anyMatch(line -> isElseBetween(loop, set, line));
  }

  private static boolean isElseBetween(PythonLoop loop, Line one, Line other) {
    int from = Math.min(one.number(), other.number());
    int to = Math.max(one.number(), other.number());
    return loop.body().stream()
        .filter(line -> line.number() > from && line.number() < to)
        .anyMatch(line -> line.indent() < one.indent() && line.code().startsWith("el"));
  }

  private static boolean isOnlySetIn(PythonLoop loop, String name) {
    return loop.body().stream().filter(line -> hasWord(line.code(), name)).count() == 1
        && loop.body().stream()
            .map(line -> ASSIGNED.matcher(line.code()))
            .noneMatch(set -> set.matches() && hasWord(set.group(2), name));
  }

  private static boolean isSetBefore(PythonLoop loop, String name, List<Line> lines) {
    return lines.stream()
        .filter(line -> line.number() < loop.line() && line.indent() <= loop.indent())
        .anyMatch(line -> line.code().matches(name + "\\s?=(?!=).*"));
  }

  private static boolean hasWord(String code, String name) {
    return Pattern.compile("(?<![\\w.])" + name + "(?!\\w)").matcher(code).find();
  }

  private static Optional<SamplesTaken> firstOnly(SourceText text, PythonLoop loop) {
    List<Line> always = loop.always();
    Line last = always.get(always.size() - 1);
    boolean ends =
        last.code().equals("break")
            || (last.code().matches("return\\b.*") && !loop.head().contains("walk("));
    boolean isEnd = last.number() == loop.body().get(loop.body().size() - 1).number();
    return ends && isEnd && loop.has(GATHERS)
        ? said(text, How.FIRST_ONLY, last.code().substring(0, 5).strip(), last.number())
        : Optional.empty();
  }

  private static Optional<SamplesTaken> limited(SourceText text, PythonLoop loop) {
    Matcher slice = SLICE.matcher(loop.head());
    if (slice.find() && isLimit(slice.group(1)) && loop.has(GATHERS)) {
      return said(text, How.LIMITED, slice.group(1), loop.line());
    }
    List<Line> body = loop.body();
    for (int i = 0; i < body.size(); i++) {
      Matcher limit = LIMIT.matcher(body.get(i).code());
      if (limit.matches()) {
        String number = limit.group(1) == null ? limit.group(2) : limit.group(1);
        boolean breaks =
            limit.group(3) != null
                || (i + 1 < body.size() && body.get(i + 1).code().equals("break"));
        if (breaks && isLimit(number) && loop.has(GATHERS)) {
          return said(text, How.LIMITED, number, body.get(i).number());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SamplesTaken> writtenOut(SourceText text, List<Line> lines) {
    for (Line line : lines) {
      Matcher slices = WRITTEN_OUT.matcher(line.code());
      if (slices.find()) {
        return said(text, How.WRITTEN_OUT, slices.group(3), line.number());
      }
    }
    return Optional.empty();
  }

  private static boolean isLimit(String number) {
    return Integer.parseInt(number) >= LEAST_LIMIT;
  }

  private static Optional<SamplesTaken> tail(SourceText text, List<Line> lines) {
    boolean rest = REST.isIn(text.content());
    boolean works = WORKS.isIn(text.content());
    for (Line line : lines) {
      if (works
          && DROPS.isIn(line.code())
          && !line.code().toLowerCase(Locale.ROOT).contains("train")) {
        return said(text, How.TAIL_DROPPED, "drop_last=True", line.number());
      }
      Matcher floor = FLOORS.matcher(line.code());
      if (!rest && floor.find() && isCounted(floor.group(), line, lines)) {
        return said(text, How.TAIL_DROPPED, floor.group().strip(), line.number());
      }
    }
    return Optional.empty();
  }

  /** A number of batches counts where a loop runs over it. */
  private static boolean isCounted(String floor, Line line, List<Line> lines) {
    if (floor.startsWith("range")) {
      return line.code().startsWith("for ");
    }
    String name = floor.substring(0, floor.indexOf('=')).strip();
    return lines.stream()
        .anyMatch(one -> one.code().matches("for .{1,80}\\brange\\(\\s?" + name + "\\s?\\).*"));
  }

  private static Optional<SamplesTaken> said(SourceText text, How how, String what, int line) {
    return Optional.of(new SamplesTaken(Fact.UNTIED, how, what, text.at(line)));
  }
}
