package org.cannadvisor.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;

/**
 * The laws of the built-in rules, checked on the source tree: each file is about one recommendation
 * and lies in the folder of its stage; each rule is named after it, belongs to that stage, has one
 * consequence and a sentence in its entry; each recommendation has fixtures.
 */
public final class DrlLaws {

  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\"\\R(.*?)^end", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BEGIN = Pattern.compile("^rule ", Pattern.MULTILINE);
  private static final Pattern GROUP = Pattern.compile("agenda-group \"([^\"]+)\"");
  private static final Pattern THRESHOLD = Pattern.compile("Threshold\\(id == \"([^\"]+)\"");
  private static final Pattern THRESHOLD_ID = Pattern.compile("(?m)^- \\{id: ([\\w-]+),");
  private static final Pattern SENTENCE = Pattern.compile("(?m)^  \"(.+)\":\\s*$");
  private static final Pattern BANNED =
      Pattern.compile(
          "\\b(salience|no-loop|lock-on-active|activation-group|eval\\(|update\\(|modify\\(|modify\\b|System\\.|global\\b)");

  private final Path tree;
  private final Set<String> thresholds;
  private final List<Problem> breaches = new ArrayList<>();

  private DrlLaws(Path tree) throws IOException {
    this.tree = tree;
    thresholds =
        THRESHOLD_ID
            .matcher(Files.readString(tree.resolve("knowledge-base/thresholds.yaml"), UTF_8))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
  }

  /**
   * Every breach, by file and line.
   *
   * @param tree the source tree, with {@code rules}, {@code knowledge-base} and {@code fixtures}
   */
  public static List<Problem> breaches(Path tree) throws IOException {
    var laws = new DrlLaws(tree);
    for (Path file : RuleCompiler.ruleFiles(tree.resolve("rules"))) {
      laws.check(file);
    }
    return laws.breaches.stream().sorted().toList();
  }

  private void check(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    String shown = tree.relativize(file).toString().replace('\\', '/');
    String folder = String.valueOf(file.getParent().getFileName());
    String id = String.valueOf(file.getFileName()).replace(".drl", "");
    boolean isStage = Stage.of(folder.substring(folder.indexOf('-') + 1)).isPresent();
    Set<String> sentences = isStage ? sentences(shown, folder, id) : Set.of();
    Matcher banned = BANNED.matcher(text);
    if (banned.find()) {
      breach(
          shown,
          line(text, banned.start()),
          "不允许使用 " + banned.group(),
          banned.group() + " is not used here");
    }
    Matcher rule = RULE.matcher(text);
    int rules = 0;
    while (rule.find()) {
      rules++;
      int line = line(text, rule.start());
      check(shown, line, folder.substring(folder.indexOf('-') + 1), id, rule);
      String name = rule.group(1);
      if (isStage
          && name.startsWith(id + ": ")
          && !sentences.contains(name.substring(id.length() + 2))) {
        breach(shown, line, "知识条目中没有这条规则的句子", "the entry has no sentence for this rule");
      }
    }
    if (rules == 0 || rules != BEGIN.matcher(text).results().count()) {
      breach(shown, 0, "规则的写法不完整", "a rule is not written as rule \"…\" … end");
    }
    if (isStage) {
      fixtures(id);
    }
  }

  private void check(String file, int line, String stage, String id, Matcher rule) {
    if (!rule.group(1).startsWith(id + ": ")) {
      breach(file, line, "规则名应以“" + id + ": ”开头", "the name must begin with \"" + id + ": \"");
    }
    Matcher group = GROUP.matcher(rule.group(2));
    if (!group.find() || !group.group(1).equals(stage)) {
      breach(file, line, "agenda-group 应为 " + stage, "the agenda-group must be " + stage);
    }
    String consequence = rule.group(2).substring(rule.group(2).indexOf("\nthen") + 5);
    boolean isOne = consequence.chars().filter(c -> c == ';').count() == 1;
    if (!isOne || !consequence.strip().startsWith("insertLogical(")) {
      breach(file, line, "结论应恰好是一条 insertLogical", "the consequence must be one insertLogical");
    }
    Matcher threshold = THRESHOLD.matcher(rule.group(2));
    while (threshold.find()) {
      if (!thresholds.contains(threshold.group(1))) {
        breach(
            file,
            line,
            "没有阈值 " + threshold.group(1),
            "there is no threshold " + threshold.group(1));
      }
    }
  }

  /** The sentences of the entry; a breach where there is none. */
  private Set<String> sentences(String file, String folder, String id) throws IOException {
    Path entry = tree.resolve("knowledge-base").resolve(folder).resolve(id + ".md");
    if (!Files.exists(entry)) {
      breach(
          file,
          0,
          "缺少知识条目 " + tree.relativize(entry),
          "there is no entry " + tree.relativize(entry));
      return Set.of();
    }
    return SENTENCE
        .matcher(Files.readString(entry, UTF_8))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private void fixtures(String id) {
    for (String which : List.of("fires", "silent")) {
      String folder = "fixtures/rules/" + id + "/" + which;
      if (!Files.isDirectory(tree.resolve(folder))) {
        breach(folder, 0, "缺少样例目录", "this fixture is missing");
      }
    }
  }

  private void breach(String file, int line, String zh, String en) {
    breaches.add(new Problem(file, line, new Text(zh + "。", en + ".")));
  }

  private static int line(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
