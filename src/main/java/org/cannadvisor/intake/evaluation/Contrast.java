package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Evaluation.Role;

/**
 * One line that sets the figure of the chip against that of the reference:
 *
 * <pre>
 * mAP@0.5: pt 0.887, om 0.842
 * top1: 71.59 (torch)  70.02 (om)
 * Top1 0.0013 against 0.7800 (TF)
 * accuracy fell from 91.2 to 85.0
 * 在线评估 f1 = 0.9608，om 出来只有 0.87 左右
 * </pre>
 */
final class Contrast {

  private static final Sought VALUE = Sought.of(NamedMetric.NUMBER);
  private static final Pattern BEHIND =
      Pattern.compile("\\s{0,2}[(（]((?:(?!\\d\\.\\d)[^()（）]){1,40})[)）].*");
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:\\bfrom|从|由)\\s{0,2}"
              + NamedMetric.NUMBER
              + "[^\\d]{0,12}(?:\\bto|到|至|为)\\s{0,2}"
              + NamedMetric.NUMBER);
  private static final Pattern UNIT = Pattern.compile("(?i)\\s?(?:ms|s|sec\\w*|fps|毫秒|秒)(?![a-z])");
  private static final Sought INSTEAD =
      Sought.of(
          "(?i)\\b(?:instead of|against|rather than|compared (?:with|to)|versus|vs)\\b|应为|原为");

  /** Words that stand for a side only where a line names the other side too. */
  private static final Sought CHIP =
      Sought.of("(?i)\\b(?:dvpp|aipp|atlas\\w{0,8}|board|device|card|chip|acl|int8|fp16)\\b|板|卡");

  private static final Sought HOST =
      Sought.of(
          "(?i)\\b(?:pt|opencv|host|server|pc|desktop|laptop|workstation|training|trained|keras|darknet|mindspore|fp32|before|online)\\b|训练|服务器|在线|框架|源模型|原模型");

  /** What follows falls short of what was said before. */
  private static final Sought SHORT_OF =
      Sought.of(
          "(?i)\\b(?:only|just|merely|drops? to|falls? to|dropped to|fell to)\\s?$|(?:只有|仅有?|才|只剩|掉到|降到|下降到|降为|变成)(?:了)?\\s?$");

  private static final Pattern SENTENCE = Pattern.compile("\\.\\s|[;；。]");

  /** {@code GPU mIoU 0.741; 板子 0.242}: the other side may stand behind a semicolon. */
  private static final Pattern STOP = Pattern.compile("\\.\\s|。");

  private static final int LONGEST = 300;

  private Contrast() {}

  /** Both figures, or none where the line does not say clearly which is which. */
  static List<ToldFigure> in(NamedMetric metric) {
    if (metric.line().length() > LONGEST) {
      return List.of();
    }
    String name = metric.name();
    String rest = afterColon(SENTENCE.split(metric.rest(), 2)[0]);
    Matcher change = FROM_TO.matcher(rest);
    if (change.find() && isOfMetric(rest, change)) {
      return List.of(
          new ToldFigure(name, Double.parseDouble(change.group(1)), Role.REFERENCE, "from"),
          new ToldFigure(name, Double.parseDouble(change.group(2)), Role.NPU, "to"));
    }
    List<ToldFigure> figures = sides(name, rest, metric.head());
    if (figures.size() != 2) {
      figures = sides(name, STOP.split(metric.rest(), 2)[0], metric.head());
    }
    return figures.size() == 2 && figures.get(0).role() != figures.get(1).role()
        ? figures
        : List.of();
  }

  private static List<ToldFigure> sides(String name, String rest, String head) {
    return figures(name, NamedMetric.isNamedIn(rest) ? "" : rest, head);
  }

  /** With a figure before it or a unit of time behind it, the change is one of something else. */
  private static boolean isOfMetric(String rest, Matcher change) {
    return !VALUE.isIn(rest.substring(0, change.start()))
        && !UNIT.matcher(rest.substring(change.end())).lookingAt();
  }

  /** {@code PSNR on 100 pictures: torch 34.60, om 8.2}: what stands before is no figure. */
  private static String afterColon(String rest) {
    int colon = rest.indexOf(": ");
    return colon > 0 && VALUE.in(rest.substring(colon)).results().count() == 2
        ? rest.substring(colon + 1)
        : rest;
  }

  /** The first two of them, where one is the chip's and one the reference's. */
  private static List<ToldFigure> figures(String metric, String rest, String head) {
    var figures = new ArrayList<ToldFigure>();
    Matcher value = VALUE.in(rest);
    long all = value.results().count();
    value.reset();
    int from = 0;
    while (figures.size() < 2 && value.find(from)) {
      String before = rest.substring(from, value.start());
      Matcher behind = BEHIND.matcher(rest.substring(value.end()));
      boolean bracket = behind.matches();
      boolean told = bracket && role(behind.group(1), "", 0) != Role.UNKNOWN;
      String words = told ? behind.group(1) : before;
      Role role =
          figures.isEmpty()
              ? first(words, before, leading(head, rest.substring(value.end())), all)
              : role(words, before, 0);
      if (role == Role.UNKNOWN || figures.stream().anyMatch(figure -> figure.role() == role)) {
        return List.of();
      }
      figures.add(new ToldFigure(metric, Double.parseDouble(value.group(1)), role, words));
      from = bracket ? value.end() + behind.end(1) : value.end();
    }
    return figures;
  }

  /** The words beside it say more than those before the metric; without any it is the chip's. */
  private static Role first(String words, String before, Role leading, long all) {
    Role near = role(words, before, 0);
    if (near != Role.UNKNOWN || leading != Role.UNKNOWN) {
      return near == Role.UNKNOWN ? leading : near;
    }
    return role(words, before, all);
  }

  /** Whose the first figure is: by what stands before the metric, or as the one that is missed. */
  private static Role leading(String head, String after) {
    Role said = role(head, "", 0);
    Matcher next = VALUE.in(after);
    if (said != Role.UNKNOWN || !next.find()) {
      return said;
    }
    String between = after.substring(0, next.start());
    boolean isShort = SHORT_OF.isIn(between);
    return isShort && role(between, "", 0) == Role.NPU ? Role.REFERENCE : Role.UNKNOWN;
  }

  private static Role role(String words, String before, long comingFigures) {
    boolean npu = Roles.of(words) == Role.NPU || CHIP.isIn(words);
    boolean reference = Roles.of(words) == Role.REFERENCE || HOST.isIn(words);
    if (INSTEAD.isIn(before)) {
      return Role.REFERENCE;
    }
    if (npu == reference) {
      return !npu && comingFigures == 2 ? Role.NPU : Role.UNKNOWN;
    }
    return npu ? Role.NPU : Role.REFERENCE;
  }
}
