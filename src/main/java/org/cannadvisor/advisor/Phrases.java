package org.cannadvisor.advisor;

import java.util.Collection;
import java.util.List;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;

/** The sentences of a diagnosis that are not about one recommendation, in one language. */
final class Phrases {

  private final Lang lang;

  Phrases(Lang lang) {
    this.lang = lang;
  }

  String in(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  /** Above program text. */
  String code(String name) {
    return in("改后的写法（" + name + "）：", "As it should read (" + name + "):");
  }

  String level(Level level) {
    return switch (level) {
      case CONFIRMED -> in("已确认", "confirmed");
      case LIKELY -> in("很可能", "likely");
      case POSSIBLE -> in("下一步", "next step");
    };
  }

  String first(String title, Level level, String subject, int others) {
    String more =
        others == 0 ? "" : in("；另有 " + others + " 条建议", "; " + plural(others) + " more below");
    return in(
        "首要建议（" + level(level) + "，" + subject + "）：" + title + more + "。",
        "First (" + level(level) + ", " + subject + "): " + title + more + ".");
  }

  private static String plural(int count) {
    return count == 1 ? "1 recommendation" : count + " recommendations";
  }

  /** Why a cause is named whose solved faults speak of the same things. */
  String resembles(List<String> words, String solved) {
    String said = String.join(in("、", ", "), words);
    String like = solved.isEmpty() ? "" : in("，例如 " + solved, ", for instance " + solved);
    return in(
        "用语（" + said + "）与已解决的此类问题相近" + like + "；只是方向，不是证据。",
        "Words ("
            + said
            + ") as in solved faults of this kind"
            + like
            + "; a direction to look in, no proof.");
  }

  String nothingRead() {
    return in(
        "目录中没有发现与昇腾模型转换有关的文件，无法诊断。",
        "Nothing from a conversion for an Ascend chip was found here, so nothing can be said.");
  }

  /** Everything that was found has been decided about. */
  String onlyAccepted(int count) {
    return in(
        "没有新的问题；已接受 " + count + " 项（见“已接受”）。",
        "Nothing new was found; accepted before: " + count + ".");
  }

  String goalReached() {
    return in(
        "精度已达到目标，文件中没有发现与之矛盾的配置。",
        "The accuracy goal is reached, and nothing in the files contradicts it.");
  }

  /** Nothing but a resemblance to solved faults is left to say. */
  String goalReachedAndYet(String title) {
    return goalReached()
        + in(
            "如果结果仍不对，先看：" + title + "。",
            " Where results are wrong all the same, look here first: " + title + ".");
  }

  String noSymptom() {
    return in(
        "没有发现相互矛盾的配置；没有说明精度现象，因此不推荐逐步定位的步骤（见“还缺什么”）。",
        "No contradiction was found. No symptom is stated, so the steps of the documented sequence"
            + " are not recommended (see what is missing).");
  }

  String nothingLeft() {
    return in(
        "存在精度问题，但现有文件既没有指出原因，也没有留下未尝试的步骤（见“还缺什么”）。",
        "There is a symptom, but the files neither show a cause nor leave a step untried (see what"
            + " is missing).");
  }

  /** A clean bill that parts of the project could not be read for. */
  String withProblems(String verdict, int count) {
    return in(
        verdict + "但有 " + count + " 处未能读取或读取不全，请先看“读取时的问题”。",
        verdict
            + (count == 1 ? " One thing" : " " + count + " things")
            + " could not be read in full: see the problems first.");
  }

  String experiment(String text) {
    return in("判定实验：" + text, "The experiment that decides: " + text);
  }

  /**
   * Why a whole family cannot apply.
   *
   * @param scope as in the {@code scope} of knowledge entries
   */
  String outOfScope(String scope) {
    return switch (scope) {
      case "aipp" ->
          in("转换命令没有插入 AIPP，不涉及此项。", "The conversion inserts no AIPP, so this cannot apply.");
      case "fusion-switch" ->
          in("没有使用融合开关文件，不涉及此项。", "No fusion switch file is used, so this cannot apply.");
      default -> throw new IllegalArgumentException("No phrase for the scope " + scope);
    };
  }

  String lookedAndFoundNothing(Collection<String> files) {
    String names = files.isEmpty() ? in("目录", "the directory") : shortList(files);
    return in("已查看 " + names + "，没有发现支持此项的证据。", "Looked at " + names + ": nothing speaks for it.");
  }

  String cannotDecide(List<String> missing) {
    String names = String.join(in("、", ", "), missing);
    return in("缺少 " + names + "，无法判断。", "Cannot be decided without " + names + ".");
  }

  String suppressed(String reason, String until) {
    String end = until.isEmpty() ? "" : in("，有效期至 " + until, ", until " + until);
    String why = reason.isEmpty() ? in("未说明原因", "no reason given") : reason;
    return in(
        "已由 advisor.yaml 接受（" + why + end + "）。", "Accepted in advisor.yaml (" + why + end + ").");
  }

  String switchedOff(String pack, String reason) {
    return in(
        "规则包 " + pack + " 已关闭此项（" + reason + "）。",
        "Switched off by the pack " + pack + " (" + reason + ").");
  }

  /**
   * What a row of a table says that has no sentence of its own.
   *
   * @param type of the operator; empty where the row names none
   * @param pass empty where it names none
   */
  String seenElsewhere(String type, String pass) {
    String what = pass.isEmpty() ? type : type.isEmpty() ? pass : type + " + " + pass;
    return what.isEmpty()
        ? in("在这种芯片和版本上出现过此问题。", "This was seen on such a chip and version.")
        : in(
            "在这种芯片和版本上，" + what + " 出现过此问题。",
            "This was seen of " + what + " on such a chip and version.");
  }

  /** A sentence of a table with where it comes from. */
  String fromTable(String says, String source, String place) {
    return in(
        says + "（" + place + "，出处：" + source + "）",
        says + " (" + place + ", source: " + source + ")");
  }

  String inBaseline(String file, String since) {
    return in(
        "基线 " + file + "（" + since + "）中已有，视为已接受。",
        "Was there before: in the baseline " + file + " of " + since + ".");
  }

  /** A decision about something that was looked for and is not there. */
  String suppressionStale(String id) {
    return in(
        "suppress 中的 " + id + " 已查不到对应的问题，可以删除这一项。",
        "Nothing is left that the suppression of " + id + " would hide. Maybe delete it.");
  }

  String suppressionUnknown(String id) {
    return in(
        "suppress 中的 " + id + " 不是任何建议的标识，请检查拼写（cann-advisor explain 可列出全部）。",
        "The suppression of "
            + id
            + " names no recommendation. Maybe it is mistyped:"
            + " cann-advisor explain lists all.");
  }

  String baselineStale(String id, String subject, String title) {
    String about = subject.isEmpty() ? id : id + " | " + subject;
    return in(
        "基线中的“" + title + "”（" + about + "）已不再出现，或其依据已改变；可以重新生成基线。",
        "\""
            + title
            + "\" ("
            + about
            + ") of the baseline is no longer there, or what it rested on"
            + " has changed. Maybe create the baseline anew.");
  }

  String suppressionExpired(String id, String until) {
    return in(
        "对 " + id + " 的接受已于 " + until + " 到期，不再生效。",
        "The suppression of " + id + " ended on " + until + " and no longer holds.");
  }

  /** For which chip and version options are explained that mean something else elsewhere. */
  String assumed(boolean chip, boolean cann, ChipFamily newest) {
    String which = in(newest.label() + "（文档所载最新）", newest.label() + ", the newest documented");
    if (!chip) {
      return cann ? in("CANN 版本未知，按最新版本解释。", "CANN version not known: read as the newest.") : "";
    }
    return cann
        ? in(
            "芯片与 CANN 版本未知，按 " + which + "和最新版本解释。",
            "Chip and CANN version not known: read as for " + which + ", and the newest version.")
        : in("芯片未知，按 " + which + "解释。", "Chip not known: read as for " + which + ".");
  }

  String elsewhere(String where, String says) {
    return in(where + "：" + says, where + ": " + says);
  }

  String takenFromVariable() {
    return in("取值来自变量，无法得知。", "taken from a variable, not known here.");
  }

  String noSuchValue(List<String> values) {
    return in(
        "不是 ATC 支持的取值，可选：" + String.join("、", values) + "。",
        "no value that ATC takes; it takes " + String.join(", ", values) + ".");
  }

  String of(String subject, String sentence) {
    return in(subject + "：" + sentence, subject + ": " + sentence);
  }

  private String shortList(Collection<String> files) {
    int shown = 3;
    String names = String.join(in("、", ", "), files.stream().limit(shown).toList());
    int rest = files.size() - shown;
    return rest > 0 ? names + in(" 等 " + files.size() + " 个文件", " and " + rest + " more") : names;
  }
}
