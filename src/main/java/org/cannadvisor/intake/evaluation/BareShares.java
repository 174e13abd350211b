package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Shares that a note tells of both sides without naming a metric; only asked where a note has no
 * other figures.
 *
 * <pre>
 * pth 官方 97.7%。om 出来是 0.02%
 * GPU: 97.7 %, NPU: 0.02 %
 * Test set 4000 lines. om: 0.652, paddle: 0.884.
 * </pre>
 */
final class BareShares {

  private static final int LONGEST_LINE = 300;
  private static final Sought SHARE =
      Sought.of("(?<![\\d.])(?:(\\d{1,3}(?:\\.\\d{1,6})?)\\s?[%％]|(0\\.\\d{2,6})(?!\\d|\\.\\d))");

  /** Decimals below 1 that are no shares of right answers. */
  private static final Sought OTHER_DECIMAL =
      Sought.of("(?i)cos|simil|thr|conf|version|\\d\\s?(?:s|ms|sec\\w*)\\b|相似|余弦|阈|置信|秒|版本|CANN");

  private static final Pattern CLAUSE = Pattern.compile("[。；;,，、]|\\.\\s");

  /** What is a share of something else than of right answers. */
  private static final Sought OTHER =
      Sought.of(
          "(?i)误差|误报|错误|占用|占比|利用率|耗时|性能|时延|吞吐|提升|加速|显存|内存|下降|掉|相差|差了?"
              + "|\\b(?:error|diff\\w*|util\\w*|usage|memory|faster|slower|speed\\w*|latency|throughput|loss|lower|higher|drop\\w*|gap|of the (?:time|elements))\\b");

  private BareShares() {}

  /** Adds the first line on which one share is of the chip and one of the reference. */
  static void read(SourceText text, Findings findings) {
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      List<ToldFigure> told = line.length() <= LONGEST_LINE ? in(line) : List.of();
      if (told.stream().map(ToldFigure::role).distinct().count() == 2) {
        for (ToldFigure one : told) {
          findings.add(one.metric(), one.value(), one.role(), one.words(), text.at(number));
        }
        return;
      }
    }
  }

  private static List<ToldFigure> in(String line) {
    if (!SHARE.isIn(line) || OTHER.isIn(line)) {
      return List.of();
    }
    var told = new ArrayList<ToldFigure>();
    for (String clause : CLAUSE.split(line, -1)) {
      Matcher share = SHARE.in(clause);
      Role role = share.find() ? Roles.of(clause) : Role.UNKNOWN;
      boolean decimal = role != Role.UNKNOWN && share.group(1) == null;
      if (role != Role.UNKNOWN && !(decimal && OTHER_DECIMAL.isIn(clause))) {
        double value = Double.parseDouble(share.group(decimal ? 2 : 1));
        told.add(new ToldFigure("accuracy", value, role, clause));
      }
    }
    return told;
  }
}
