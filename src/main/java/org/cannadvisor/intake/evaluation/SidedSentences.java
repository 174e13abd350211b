package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.evaluation.SidedGrid.Told;
import org.cannadvisor.model.Evaluation.Role;

/**
 * The figures that a line of prose tells of one side or of both, several metrics at a time.
 *
 * <pre>
 * F1 88.4 / EM 81.1 on the T4. On the 310P the same set gave F1 17.2 and EM 8.6.
 * 离线（torch，V100）字准 93.6，推理卡上字准只有 58.2
 * With onnxruntime 27.6 dB PSNR / 0.77 SSIM. The om gives 11.9 dB / 0.31.
 * GPU 上对了 193 张，板子上只对 121 张
 * </pre>
 */
final class SidedSentences {

  private static final int LONGEST = 400;
  private static final double WHOLE = 100;
  private static final String PART = "\t";

  /** Home-made names of qualities, which stand right before their figure. */
  private static final String HOME_MADE =
      "[字行句词]准|漏[检报](?:数|率|框)?|误[检报识](?:数|率|框)?|[\\u4e00-\\u9fff]{0,4}(?<![利占使]用|帧|采样|学习|频|功|分辨|速|效|概|压缩|倍|码|比|时)率(?:@\\d{1,3})?"
          + "|正确数|检出|命中(?:数)?|召回|(?<=[\\s，,只就才都仅上中了的])(?:识别|判|认|做|答|读)?(?:正确|对)了?(?=[^\\d]{0,3}\\d{1,6}\\s?[张件份条个行句题次])"
          + "|(?:mean |avg )?(?-i:MOS)|min ?DCF|AUROC|FRR|TAR@FAR=?\\S{1,8}|nll|chrF(?:\\+\\+)?|pass(?:@\\d| rate)|hit rate|(?:exact|strict)[_ ]match|(?-i:EM)|(?<![\\w-])(?:Rank|Hit|Recall|R|P|NDCG|HR)[@-]\\d{1,3}|win rate|miss rate|word acc\\w*|line acc\\w*|clean rate|success rate|precision";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(?:(?<home>" + HOME_MADE + ")|" + MetricName.ANY + ")(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Sought FIGURE =
      Sought.of(
          "(?<![\\w.@-])(?<![^a-zA-Z\\s]=)(?<!\\d:)(?!(?:310|910|300)(?![.\\d]))\\*{0,2}(\\d{1,6}(?:\\.\\d{1,8})?)(?:\\s?/\\s?(\\d{2,6})(?![.\\d]))?\\*{0,2}\\s?(%|％|‰|dB|(?:个|张|件|份|条|行|句|题|次|框)(?!点))?(?![\\w:-]|\\.\\d|/\\d)");

  private static final Sought OTHER_UNIT =
      Sought.of(
          "(?i)^\\s?(?:ms|s\\b|sec\\w*|min\\b|fps|qps|images?|samples?|epochs?|steps?|iters?|[GMK]i?B|W\\b|倍|x\\b|×|轮|帧|毫秒|秒|分钟|小时|路|核|℃|°|卡|层|天|周|个?点|points?|pp\\b|percent(?:age)? points?|人|楼|月|日|年|号|期|版|站|类|通道|classes|hours?|tokens?|bit|px|像素|trials|utterances|questions|sentences|pairs|frames|videos|clips)");

  /** A figure that tells how far something moved, a setting or a bound, is no result. */
  private static final Sought NO_RESULT_BEFORE =
      Sought.of(
          "(?i)(?:掉了?|下降了?|降了|涨回?了?|提升了?|提高了?|差了?|相差|[高低少多]了|\\bby|\\bbatch|\\bbs|batch[_ ]?size|iou|thr\\w{0,6}|conf|阈值|容差|误差|容许|不低于|至少|以上|大于|小于|>=?|<=?|≥|≤|约定|\\bv|version|CANN|torch_npu|python|mindspore|vllm|rtf|driver|firmware|seed|beam|iters?|top|前|第|共|测试集|样本|数据|里|抽了?)[\\s:：=为]{0,3}(?:约|大概|近)?\\s?$");

  /** Longer than what can stand before a figure and speak of it. */
  private static final int BEFORE = 40;

  private static final Sought NO_SENTENCE =
      Sought.of(
          "(?i)\\b(?:epoch|lr|eta|step \\d+|iter \\d+|target|goal|expect\\w*|should|tolerance|must)\\b|it/s|(?<!小)目标(?![检头跟框物])|(?<!满足|符合)要求|预期|希望|期望|门限|容忍|应该?(?:在|有|是|能)|如果");

  private static final Pattern SENTENCE = Pattern.compile("[。；;！？]|[.?!](?:\\s|$)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[，,、→]|\\s(?:/|\\||->|=>|and|but|while|whereas|vs\\.?|versus|against)\\s|(?<=\\d|dB|%)/(?=\\d+\\.\\d)|而(?!且)|但是?|对比|(?<=[张件个])对(?=\\s?\\d)");
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)(?:\\bfrom|从|由)\\s{0,2}(\\d{1,4}(?:\\.\\d{1,8})?)\\s?%?(?![\\w.])([^\\d。.;；]{0,40}?)(?:\\bto|到了?|至|变?成了?|变为|跌到|掉到|降到|(?:降|升|涨)?为)\\s{0,2}(?:了|只有|only)?\\s?(\\d{1,4}(?:\\.\\d{1,8})?)(?![\\w:-]|\\.\\d)");

  /** A figure without a point counts something, unless a sign or a unit says otherwise. */
  private static final Pattern COUNTED = Pattern.compile("[漏误].*|正确.*|命中|检出|.*数");

  private static final Pattern COUNT_UNIT = Pattern.compile("[个张件份条行句题次框]");

  private static final Pattern LINKED = Pattern.compile(".*[:：=为]\\s{0,4}\\*{0,2}$");
  private static final Pattern LOGGED =
      Pattern.compile(
          "^\\s*\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d)?[ T]?\\d\\d:\\d\\d(?::\\d\\d)?[\\d.,]{0,8}\\]?\\s*");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)\\b(?:is|was|are|only|gives?|gave|gets?|got|reach(?:es|ed)?|shows?|has|had|at|the|on|from|about|around|outputs?|model|just|has|have|always|been|still|each|with|without|to|of|an?|same|in|drops?|falls?|goes|fell|set|it|we|i|but|then|after|before|version|run|side|result|now|and|for|by)\\b");

  private static final int SHORT = 20;
  private static final int FAR = 24;
  private static final int BEHIND = 4;

  /** A line of a text that is wrapped is no shorter. */
  private static final int WRAPPED = 50;

  private static final Sought ENDED = Sought.of("[.。:：;；|!?！？]\\s{0,4}$");
  private static final int MOST_LISTED = 6;

  private final List<Told> told = new ArrayList<>();

  /** The metrics of the last sentence with figures, in their order, and whose they were. */
  private List<String> metrics = List.of();

  private int metricsAt;

  /** The sentence that the line before left open; empty where it ended. */
  private String open = "";

  /** The line that is read. */
  private String line = "";

  List<Told> told() {
    return told;
  }

  /** Reads a line; {@code around} is whose the section is in which it stands. */
  void readLine(String logged, int number, Role around) {
    line = logged.length() > LONGEST ? "" : LOGGED.matcher(logged).replaceFirst("");
    String before = open;
    open = line.length() >= WRAPPED && !ENDED.isIn(line) ? last(line) : "";
    if (line.contains("Average Precision") || !hasDigit(line)) {
      return;
    }
    Role goesOn = Character.isLowerCase(line.charAt(0)) ? Sides.of(before) : Role.UNKNOWN;
    Role whose = goesOn == Role.UNKNOWN ? around : goesOn;
    for (String sentence : SENTENCE.split(line, -1)) {
      if (!NO_SENTENCE.isIn(sentence)) {
        readSentence(clauses(sentence, whose), number);
      }
      whose = around;
    }
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The last sentence of a line, which goes on in the next. */
  private static String last(String line) {
    String[] sentences = SENTENCE.split(line, -1);
    return sentences[sentences.length - 1];
  }

  private record Clause(String words, Role role) {}

  /**
   * A clause that names no side is of the one before it, the first ones of the only side. Without a
   * figure it does not matter whose they are.
   */
  private static List<Clause> clauses(String sentence, Role around) {
    List<String> parts = List.of(CLAUSE.split(sentence, -1));
    if (!hasDigit(sentence)) {
      return parts.stream().map(part -> new Clause(part, Role.UNKNOWN)).toList();
    }
    List<Role> own = parts.stream().map(Sides::of).toList();
    var clauses = new ArrayList<Clause>();
    Role role = only(own);
    for (int i = 0; i < parts.size(); i++) {
      role = own.get(i) == Role.UNKNOWN ? role : own.get(i);
      clauses.add(new Clause(parts.get(i), role == Role.UNKNOWN ? around : role));
    }
    return clauses;
  }

  /** Whether nothing but a side and plain words stand before a figure. */
  private static boolean isBare(String before) {
    String own = PLAIN.matcher(Sides.without(before)).replaceAll(" ").strip();
    return own.length() <= SHORT && own.chars().noneMatch(c -> c < 128 && Character.isLetter(c));
  }

  private boolean speaksOfBoth() {
    List<Role> roles = Arrays.stream(CLAUSE.split(line, -1)).map(Sides::of).toList();
    return roles.contains(Role.NPU) && roles.contains(Role.REFERENCE);
  }

  /** The only side among these; unknown where there is none, or both. */
  private static Role only(List<Role> roles) {
    boolean npu = roles.contains(Role.NPU);
    return npu == roles.contains(Role.REFERENCE) ? Role.UNKNOWN : npu ? Role.NPU : Role.REFERENCE;
  }

  private void readSentence(List<Clause> clauses, int number) {
    var named = new ArrayList<String>();
    var bare = new ArrayList<Told>();
    String pending = "";
    for (Clause clause : clauses) {
      if (!readChange(clause.words(), clause, number)) {
        pending = readClause(clause, number, pending, named, bare);
        if (!pending.isEmpty() && bare.isEmpty()) {
          named.add(pending + PART);
        }
      }
    }
    settle(named, bare, number);
  }

  /**
   * Adds the figures of a clause.
   *
   * @param pending the metric that was named last and has no figure yet
   * @return the same behind this clause
   */
  private String readClause(
      Clause clause, int number, String pending, List<String> named, List<Told> bare) {
    String words = clause.words();
    String open = pending;
    String part = "";
    int done = 0;
    Matcher name = NAME.matcher(words).useTransparentBounds(true);
    Matcher figure = FIGURE.in(words);
    while (figure.find()) {
      if (!isOfOther(words, figure)) {
        name.region(done, figure.start());
        String found = "";
        int nameEnd = 0;
        while (name.find()) {
          found = normalised(name);
          nameEnd = name.end();
          part = part(words, done, name.start());
        }
        boolean near = !found.isEmpty() && figure.start() - nameEnd <= FAR;
        if (!near && isBehind(name, words, figure)) {
          found = normalised(name);
          near = true;
        }
        if (tells(words, figure, near ? found : "")) {
          boolean possible = value(figure) >= 0;
          if (possible && near) {
            named.add(found + PART + part);
            add(found, part, value(figure), clause.role(), words, number);
          } else if (possible && found.isEmpty() && isBare(words.substring(done, figure.start()))) {
            bare.add(new Told("", "", value(figure), clause.role(), words, number, true));
          }
          open = "";
        }
      }
      done = figure.end();
    }
    name.region(done, words.length());
    while (name.find()) {
      open = normalised(name);
    }
    return open;
  }

  /** Whether a figure is a time, a setting, a bound. */
  private static boolean isOfOther(String words, Matcher figure) {
    boolean unit = OTHER_UNIT.isIn(words.substring(figure.end()));
    return (unit && figure.group(3) == null)
        || NO_RESULT_BEFORE
            .in(words)
            .region(Math.max(0, figure.start() - BEFORE), figure.start())
            .useTransparentBounds(true)
            .find();
  }

  /** Whether the name of a metric stands right behind a figure, and no other figure behind it. */
  private static boolean isBehind(Matcher name, String words, Matcher figure) {
    name.region(figure.end(), words.length());
    return name.find()
        && name.start() - figure.end() <= BEHIND
        && !FIGURE.isIn(words.substring(name.end(), Math.min(words.length(), name.end() + 3)));
  }

  /**
   * Whether a figure may be a result: one without a point is only where its metric counts, or is
   * linked to it by a sign; one with a unit of counting only where its metric counts.
   *
   * @param metric that stands near it; empty for none
   */
  private static boolean tells(String words, Matcher figure, String metric) {
    String unit = figure.group(3) == null ? "" : figure.group(3);
    boolean counts = !metric.isEmpty() && COUNTED.matcher(metric).matches();
    if (figure.group(2) != null || counts) {
      return true;
    }
    boolean linked =
        !metric.isEmpty() && LINKED.matcher(words.substring(0, figure.start())).matches();
    boolean whole = figure.group(1).indexOf('.') < 0 && unit.isEmpty();
    return !(whole && !linked) && !COUNT_UNIT.matcher(unit).matches();
  }

  /** Figures without a name are of the metrics named just before, in their order. */
  private void settle(List<String> named, List<Told> bare, int number) {
    List<String> own = named.stream().distinct().toList();
    List<String> open = own.isEmpty() && number - metricsAt <= 2 ? metrics : own;
    List<String> names = open.stream().map(name -> name.split(PART, 2)[0]).distinct().toList();
    boolean sided = bare.stream().allMatch(one -> one.role() != Role.UNKNOWN);
    if (!bare.isEmpty() && !open.isEmpty() && sided) {
      if (own.isEmpty() && open.size() == bare.size()) {
        for (int i = 0; i < open.size(); i++) {
          Told one = bare.get(i);
          String[] name = open.get(i).split(PART, 2);
          String part = open.size() == 1 ? "" : name[1];
          add(name[0], part, one.value(), one.role(), one.words(), number);
        }
      } else if (names.size() == 1 && bare.size() <= MOST_LISTED) {
        bare.forEach(one -> add(names.get(0), "", one.value(), one.role(), one.words(), number));
      }
    }
    if (!own.isEmpty()) {
      metrics = own;
      metricsAt = number;
    }
  }

  /** {@code 肿瘤 Dice 由 0.641 变为 0.212}, where the line speaks of the chip. */
  private boolean readChange(String words, Clause clause, int number) {
    Matcher change = FROM_TO.matcher(words);
    if (!change.find() || OTHER_UNIT.isIn(words.substring(change.end()))) {
      return false;
    }
    Matcher name = NAME.matcher(words);
    name.region(0, change.start());
    String metric = "";
    String part = "";
    while (name.find()) {
      metric = normalised(name);
      part = part(words, 0, name.start());
    }
    Role from = Sides.of(change.group(2));
    Role to = Sides.of(words.substring(change.end()));
    if (metric.isEmpty() || from == Role.NPU || to == Role.REFERENCE) {
      return false;
    }
    boolean told = from == Role.REFERENCE || to == Role.NPU || clause.role() == Role.NPU;
    if (!told && !speaksOfBoth()) {
      return false;
    }
    add(metric, part, Double.parseDouble(change.group(1)), Role.REFERENCE, words, number);
    add(metric, part, Double.parseDouble(change.group(3)), Role.NPU, words, number);
    return true;
  }

  /** The word before a metric: of which part of the data it is. */
  private static String part(String words, int from, int start) {
    String before = Sides.without(words.substring(from, start)).strip();
    int blank =
        Math.max(
            before.lastIndexOf(' '), Math.max(before.lastIndexOf('）'), before.lastIndexOf(')')));
    return before.substring(blank + 1).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static double value(Matcher figure) {
    double value = Double.parseDouble(figure.group(1));
    if (figure.group(2) != null) {
      double whole = Double.parseDouble(figure.group(2));
      return value <= whole && whole > 0 ? value / whole * WHOLE : -1;
    }
    return "‰".equals(figure.group(3)) ? value / 10 : value;
  }

  private static String normalised(Matcher name) {
    if (name.group("home") == null) {
      return MetricName.normalised(name.group());
    }
    String home = name.group("home");
    return home.matches(".{0,2}对了?") ? "正确" : QualityName.normalised(home);
  }

  private void add(String metric, String part, double value, Role role, String words, int line) {
    if (role != Role.UNKNOWN) {
      told.add(new Told(metric, part, value, role, words, line, true));
    }
  }
}
