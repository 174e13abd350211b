package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.evaluation.SidedGrid.Told;
import org.cannadvisor.model.Evaluation.Role;

/**
 * What toolkits for speech print for a recognised text, with the folder it lies in behind. A folder
 * that is named like that of the chip, but for the chip, is the reference's.
 *
 * <pre>
 * %WER 7.53 [ 3958 / 52558, 512 ins, 640 del, 2806 sub ] exp/tdnn/decode_test/wer_9_0.0
 * %WER 38.90 [ 20445 / 52558, 310 ins, 12870 del, 7265 sub ] exp/tdnn/decode_test_om/wer_7_0.0
 * </pre>
 */
final class ScoredPaths {

  private static final Sought SCORE =
      Sought.of(
          "%(?<name>[WCSP]ER) (?<value>\\d{1,4}\\.\\d{1,4}) \\[ ?(?<wrong>\\d{1,9}) / \\d{1,9}"
              + "(?:, (?<ins>\\d{1,8}) ins, (?<del>\\d{1,8}) del, (?<sub>\\d{1,8}) sub)? ?\\]"
              + "(?: \\[PARTIAL\\])?(?: (?<path>[\\w./-]{2,200}))?");
  private static final List<String> COUNTS = List.of("ins", "del", "sub");
  private static final Pattern LAST = Pattern.compile("/[^/]{0,80}$");
  private static final int MOST = 200;

  private record Score(Matcher match, String folder, int line) {

    /** Whether both got about as many wrong: what is counted differs by chance. */
    boolean isLike(Score other) {
      double mine = Double.parseDouble(match.group("wrong"));
      double its = Double.parseDouble(other.match.group("wrong"));
      return match.group("name").equals(other.match.group("name"))
          && Math.abs(mine - its) <= Math.sqrt(Math.min(mine, its));
    }
  }

  private record Sided(Score score, Role role) {}

  private ScoredPaths() {}

  /**
   * All of them.
   *
   * @param around whose a line is that names no folder
   */
  static List<Told> of(SourceText text, IntFunction<Role> around) {
    var scores = new ArrayList<Score>();
    for (int i = 0; i < text.lines().size() && scores.size() < MOST; i++) {
      String line = text.lines().get(i);
      Matcher score = SCORE.in(line);
      if (isScore(line) && score.find()) {
        String path = score.group("path") == null ? "" : score.group("path");
        scores.add(new Score(score, LAST.matcher(path).replaceFirst(""), i + 1));
      }
    }
    Set<String> ofChip =
        scores.stream()
            .map(Score::folder)
            .filter(folder -> Sides.ofJoined(folder) == Role.NPU)
            .map(ScoredPaths::bare)
            .collect(Collectors.toSet());
    var sided = new ArrayList<Sided>();
    for (Score score : scores) {
      Role own = Sides.ofJoined(score.folder());
      boolean beside = !score.folder().isEmpty() && ofChip.contains(bare(score.folder()));
      Role plain = own == Role.UNKNOWN && beside ? Role.REFERENCE : own;
      sided.add(new Sided(score, Roles.or(plain, around.apply(score.line()))));
    }
    var told = new ArrayList<Told>();
    for (Sided one : sided) {
      if (sided.stream().noneMatch(other -> isLike(one, other))) {
        read(one.score(), one.role(), told);
      }
    }
    return told;
  }

  static boolean isScore(String line) {
    return line.startsWith("%") && SCORE.isIn(line);
  }

  private static boolean isLike(Sided one, Sided other) {
    return one.role() != other.role() && one.score().isLike(other.score());
  }

  private static void read(Score score, Role role, List<Told> told) {
    Matcher match = score.match();
    if (role == Role.UNKNOWN) {
      return;
    }
    String metric = MetricName.normalised(match.group("name"));
    told.add(told(metric, match.group("value"), role, score));
    for (String count : COUNTS) {
      if (match.group(count) != null) {
        told.add(told(count, match.group(count), role, score));
      }
    }
  }

  private static Told told(String metric, String value, Role role, Score score) {
    return new Told(
        metric, "", Double.parseDouble(value), role, score.folder(), score.line(), false);
  }

  /** A folder without what names a side. */
  private static String bare(String folder) {
    return Sides.without(folder.replaceAll("[_./-]", " ")).replaceAll("\\s+", " ").strip();
  }
}
