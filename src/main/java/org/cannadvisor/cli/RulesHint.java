package org.cannadvisor.cli;

import static org.cannadvisor.cli.Hint.say;

import java.nio.file.Path;
import java.util.Locale;
import org.cannadvisor.advisor.PackPlaces;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;

/** What the tools for rules say, in both languages. */
final class RulesHint {

  private RulesHint() {}

  static String problem(Lang lang, Problem problem) {
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return problem.file() + line + ": " + problem.message().in(lang);
  }

  /** Tells on stderr of packs that the analysed directory brings and that are not used. */
  static void untrusted(Given given, Streams streams) {
    Path directory = given.parameter(0, Path.of(""));
    if (!given.option("--trust-project", false) && PackPlaces.areIn(directory)) {
      Path packs = PackPlaces.ofProject(directory);
      streams
          .err()
          .println(
              say(
                  given.language(),
                  packs + " 中的规则包未采用；若信任此工程，请加 --trust-project。",
                  "The rule packs in "
                      + packs
                      + " are not used. Maybe add --trust-project, if you trust the project."));
    }
  }

  static String wrote(Lang lang, Path file) {
    return say(lang, "已写入 " + file, "Written: " + file);
  }

  static String notPacked(Lang lang) {
    return say(lang, "规则包有以上问题，未打包。", "The pack has these faults and was not packed.");
  }

  static String noPack(Lang lang) {
    return say(
        lang,
        "请给出规则包目录。内置规则的样例只在源码目录中，请在那里运行。",
        "Name the folder of a pack. The fixtures of the built-in rules lie in the source tree"
            + " alone: run this there.");
  }

  static String noSuchRule(Lang lang, String given, String near) {
    String mend =
        near.isEmpty()
            ? say(lang, "rules list 可列出全部。", "rules list names them all.")
            : say(lang, "是否想写 " + near + "？", "Did you mean " + near + "?");
    return say(lang, "没有 " + given + "。" + mend, "There is no " + given + ". " + mend);
  }

  static String noSuchFact(Lang lang, String given, String near) {
    String mend =
        near.isEmpty()
            ? say(lang, "rules schema 可列出全部。", "rules schema names them all.")
            : say(lang, "是否想写 " + near + "？", "Did you mean " + near + "?");
    return say(
        lang, "没有事实类型 " + given + "。" + mend, "There is no fact type " + given + ". " + mend);
  }

  static String noId(Lang lang, String given) {
    return say(
        lang,
        "应为小写单词用“-”连接的标识符，如 swish-pass-breaks-asr，实际为 " + given + "。",
        "Expected an identifier of small words joined by dashes, such as swish-pass-breaks-asr;"
            + " found "
            + given
            + ".");
  }

  static String exists(Lang lang, String file) {
    return say(
        lang,
        file + " 已存在，没有写任何文件。请换一个标识符，或先删除它。",
        file + " is there already; nothing was written. Choose another identifier, or delete it.");
  }

  static String written(Lang lang, String pack, boolean isBuiltIn) {
    String test = isBuiltIn ? "mvn -q verify" : "cann-advisor rules test " + pack;
    String use = isBuiltIn ? "" : "cann-advisor diagnose DIR --rules " + pack;
    return say(
            lang,
            "\n接下来：\n  修改规则、条目与样例，然后运行\n  ",
            "\nNext:\n  edit the rule, the entry and the fixtures, then\n  ")
        + test
        + (use.isEmpty() ? "" : "\n  " + use);
  }

  static String clean(Lang lang) {
    return say(lang, "没有发现问题。", "Nothing to complain of.");
  }

  static String found(Lang lang, int count) {
    return say(lang, "共 " + count + " 处。", count == 1 ? "1 complaint." : count + " complaints.");
  }

  static String tested(Lang lang, int all, int failed) {
    return say(
        lang, "样例 " + all + " 个，失败 " + failed + " 个。", all + " fixtures, " + failed + " failed.");
  }

  static String notDocumented(Lang lang) {
    return say(lang, "规则包不可用，未生成页面。", "The pack cannot be used; no page was made.");
  }

  static String notAudited(Lang lang) {
    return say(lang, "规则包不可用，未检查。", "The pack cannot be used; it was not audited.");
  }

  static String noFixtures(Lang lang, boolean isTested) {
    return isTested
        ? say(lang, "没有样例，也没有需要样例的规则。", "No fixtures, and no rules that need any.")
        : say(lang, "没有样例：规则未经检验。", "There are no fixtures: the rules are untested.");
  }

  static String good(Lang lang) {
    return say(lang, "通过", "ok");
  }

  static String bad(Lang lang) {
    return say(lang, "失败", "FAILED");
  }

  static String covered(Lang lang, int rules, int silent) {
    return say(
        lang,
        "规则 " + rules + " 条，样例触发 " + (rules - silent) + " 条，未触发 " + silent + " 条。",
        rules + " rules: the fixtures let " + (rules - silent) + " fire, " + silent + " never.");
  }

  static String neverFires(Lang lang) {
    return say(lang, "样例从未触发：", "never fires in its fixtures: ");
  }

  static String unpinned(Lang lang) {
    return say(lang, "去掉后结果不变：", "could go without a change: ");
  }

  static String mutated(Lang lang, int conditions, int unpinned, int neverFire) {
    return say(
        lang,
        "逐一去掉 " + conditions + " 个条件，其中 " + unpinned + " 个去掉后样例结果不变；另有 " + neverFire + " 条规则从未触发。",
        conditions
            + " conditions were taken away one by one; "
            + unpinned
            + " of them no fixture would miss; "
            + neverFire
            + " rules never fire in their fixtures.");
  }

  /** A line of a table, the same in both languages: its words are identifiers. */
  static String noticed(String stage, int noticed, int all) {
    return String.format(
        Locale.ROOT, "%-20s %5d / %5d  %s", stage, noticed, all, share(noticed, all));
  }

  static String noticedInAll(Lang lang, int noticed, int all) {
    return say(
        lang,
        "样例能发现其中 " + share(noticed, all) + "。",
        share(noticed, all) + " of them the fixtures notice.");
  }

  private static String share(int some, int all) {
    return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 100.0 : 100.0 * some / all);
  }

  static String needs(Lang lang) {
    return say(lang, "需要：", "needs ");
  }

  static String example(Lang lang) {
    return say(lang, "示例：", "Example: ");
  }

  static String rules(Lang lang, int count) {
    return say(lang, count + " 条规则", count == 1 ? "1 rule" : count + " rules");
  }
}
