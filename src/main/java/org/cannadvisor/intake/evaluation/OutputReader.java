package org.cannadvisor.intake.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.CutShort;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NonFiniteOutput;
import org.cannadvisor.model.PinnedFigure;
import org.cannadvisor.model.SubnormalOutput;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Finds outputs that nobody needs a reference for: NaN and Inf, nothing but zeros, the largest
 * number of fp16, numbers too small for float32, stuttering text, digests that differ between runs
 * on the same input, and results that a program cut short.
 *
 * <pre>
 * nan rows 2 of 3
 * answer: the the the of of,,,,
 * run 1 5a0f4c2be1f0a0cb3a1db2f2c65cf9f1 out.bin
 * depth 0 .. 2.57572e-41 m, centre 2.33919e-41 m
 * WARNING: NMS time limit 2.8s exceeded
 * </pre>
 */
public final class OutputReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 2000;
  private static final int STUTTERS = 3;
  private static final int FEW_WORDS = 4;

  private static final List<String> LOGS = List.of(".log", ".txt", ".out");

  private static final Pattern ANSWERS =
      Pattern.compile("(?i)(?:.*/)?[^/]*(?:answer|chat|generat|respon|reply|prompt)[^/]*");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)(?:answer|output|response|reply|content|text|回答|输出)\\W{0,4}[:=：]|\\s->\\s");
  private static final Pattern STUTTER =
      Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(\\p{L}+|\\p{N}+)(?=[\\s,.]+\\1(?![\\p{L}\\p{N}]))");
  private static final Pattern MARKS = Pattern.compile("([,;)(!?。，、])\\1+|([.…])\\2{4,}");

  /** What a language model writes whose logits are all the same: its first token, for ever. */
  private static final Sought HEAP = Sought.of("(?:^|[\\s\"'“<>:：])!{10,}(?:$|[\\s\"'”<])");

  private static final Pattern DIGEST =
      Pattern.compile(
          "(?i)\\b([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|(?<=md5\\W|md5\\W\\W|md5\\W\\w{1,12}\\W{1,3})[0-9a-f]{8,16})\\b");
  private static final Sought RUN =
      Sought.of(
          "(?i)(?:\\b|_)(?:run|turn|round|try|attempt|pass)[ _#-]?(\\d{1,3})(?!\\d)|第\\s?(\\d{1,3})\\s?次");
  private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:bin|npy|npz|txt|json|pt)\\b");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return LOGS.stream().anyMatch(name::endsWith)
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    var found = new EnumMap<Sort, Complaint>(Sort.class);
    var digests = new HashMap<String, String>();
    Optional<NonFiniteOutput> nonFinite = Optional.empty();
    Optional<PinnedFigure> pinned = Optional.empty();
    Optional<CutShort> cut = Optional.empty();
    Optional<SubnormalOutput> small = Optional.empty();
    boolean answers = ANSWERS.matcher(text.name()).matches();
    int last = Math.min(MOST_LINES, text.lines().size());
    for (int i = 0; i < last; i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE) {
        boolean notFinite = DeadOutput.isNotFinite(line);
        if (notFinite && nonFinite.isEmpty()) {
          nonFinite = Optional.of(new NonFiniteOutput(Fact.UNTIED, text.at(i + 1)));
        }
        if (pinned.isEmpty()) {
          pinned = pinned(line, text.at(i + 1));
        }
        if (cut.isEmpty()) {
          Evidence at = text.at(i + 1);
          cut = TimeLimit.in(line).map(said -> new CutShort(Fact.UNTIED, said, at));
        }
        if (small.isEmpty()) {
          Evidence at = text.at(i + 1);
          small = SubnormalNumbers.in(line).map(said -> new SubnormalOutput(Fact.UNTIED, said, at));
          small.ifPresent(
              one -> found.putIfAbsent(Sort.WRONG, new Complaint(Fact.UNTIED, Sort.WRONG, at)));
        }
        if (notFinite || isBroken(line, answers)) {
          found.putIfAbsent(Sort.WRONG, new Complaint(Fact.UNTIED, Sort.WRONG, text.at(i + 1)));
        } else if (differs(line, digests)) {
          var complaint = new Complaint(Fact.UNTIED, Sort.UNSTABLE, text.at(i + 1));
          found.putIfAbsent(Sort.UNSTABLE, complaint);
        }
      }
    }
    found.values().forEach(reading::add);
    nonFinite.ifPresent(reading::add);
    pinned.ifPresent(reading::add);
    cut.ifPresent(reading::add);
    small.ifPresent(reading::add);
    return reading;
  }

  private static Optional<PinnedFigure> pinned(String line, Evidence at) {
    OptionalDouble reference = PinnedValue.reference(line);
    return reference.isPresent()
        ? Optional.of(new PinnedFigure(Fact.UNTIED, reference.getAsDouble(), at))
        : Optional.empty();
  }

  private static boolean isBroken(String line, boolean answers) {
    return DeadOutput.isZero(line) || HEAP.isIn(line) || isStutter(line, answers);
  }

  /** Words said twice and heaps of marks; one of them is emphasis, three are a broken model. */
  private static boolean isStutter(String line, boolean answers) {
    Matcher answer = ANSWER.matcher(line);
    boolean marked = answer.find();
    if (!marked && !answers) {
      return false;
    }
    String said = marked ? line.substring(answer.end()) : line;
    if (said.split("\\s+", FEW_WORDS + 1).length < FEW_WORDS) {
      return false;
    }
    return STUTTER.matcher(said).results().count() + MARKS.matcher(said).results().count()
        >= STUTTERS;
  }

  /** Whether a run gives another digest of the same file than an earlier run. */
  private static boolean differs(String line, Map<String, String> digests) {
    Matcher digest = DIGEST.matcher(line);
    if (!digest.find() || !RUN.isIn(line)) {
      return false;
    }
    Matcher file = FILE.matcher(line);
    String key = file.find() ? file.group() : "";
    String before = digests.putIfAbsent(key, digest.group(1));
    return before != null && !before.equals(digest.group(1));
  }
}
