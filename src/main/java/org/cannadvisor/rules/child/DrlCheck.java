package org.cannadvisor.rules.child;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Text;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/** What is wrong with the DRL of a pack, in one sentence for each file, with the rule. */
final class DrlCheck {

  /** One that is named is mended before the next; each costs a compilation. */
  private static final int MOST_CULPRITS = 3;

  private static final int LONGEST = 300;
  private static final Pattern BEFORE_RULE = Pattern.compile("(?m)(?=^rule\\s)");
  private static final Pattern NAME = Pattern.compile("rule\\s+\"([^\"\n]+)\"");

  private final List<DrlFault> faults = new ArrayList<>();

  private DrlCheck() {}

  /** Whether each file is DRL and has the rules that were announced, in the right agenda group. */
  static List<DrlFault> ofText(List<DrlText> files) {
    var check = new DrlCheck();
    files.forEach(check::text);
    return check.faults;
  }

  private void text(DrlText file) {
    var parser = new DrlParser();
    try {
      PackageDescr parsed = parser.parse(false, file.text());
      if (parsed == null || parser.hasErrors()) {
        syntax(file, parser.getErrors());
      } else {
        rules(file, parsed.getRules());
      }
    } catch (DroolsParserException unreadable) {
      syntax(file, parser.getErrors());
    }
  }

  private void syntax(DrlText file, List<DroolsError> errors) {
    int line = errors.isEmpty() || errors.get(0).getLines().length == 0 ? 0 : lineOf(errors.get(0));
    String rule = ruleAt(file.text(), line);
    String reason = errors.isEmpty() ? "" : errors.get(0).getMessage();
    doesNotCompile(file, line, rule, reason);
  }

  private static int lineOf(DroolsError error) {
    return Math.max(0, error.getLines()[0]);
  }

  private void rules(DrlText file, List<RuleDescr> rules) {
    Set<String> missing = new HashSet<>(file.rules());
    for (RuleDescr rule : rules) {
      String name = rule.getName();
      if (!missing.remove(name)) {
        add(
            file,
            rule.getLine(),
            "规则“" + name + "”未写在同名 yaml 文件中（或重复），无法说明它论证什么。",
            "The rule \"" + name + "\" is not in the yaml file beside it, or stands here twice.");
      }
      AttributeDescr group = rule.getAttributes().get("agenda-group");
      if (group == null || !group.getValue().replace("\"", "").equals(file.stage())) {
        add(
            file,
            rule.getLine(),
            "规则“" + name + "”的 agenda-group 应为 " + file.stage() + "。",
            "The agenda-group of the rule \"" + name + "\" must be " + file.stage() + ".");
      }
    }
    missing.stream()
        .sorted()
        .forEach(
            name ->
                add(
                    file,
                    0,
                    "没有规则“" + name + "”，而同名 yaml 文件写了它。",
                    "There is no rule \"" + name + "\", which the yaml file beside it has."));
  }

  /** Which rules do not compile: each is tried without the others. */
  static List<DrlFault> ofErrors(List<DrlText> files, List<String> errors) {
    var check = new DrlCheck();
    files.forEach(check::eachRule);
    if (check.faults.isEmpty()) {
      check.doesNotCompile(files.get(0), 0, "", errors.get(0));
    }
    return check.faults;
  }

  private void eachRule(DrlText file) {
    String[] chunks = BEFORE_RULE.split(file.text(), -1);
    int line = 1 + lines(chunks[0]);
    for (int i = 1; i < chunks.length && faults.size() < MOST_CULPRITS; i++) {
      List<String> errors = DrlCompiler.compile(List.of(file.with(chunks[0] + chunks[i]))).errors();
      if (!errors.isEmpty()) {
        Matcher name = NAME.matcher(chunks[i]);
        doesNotCompile(file, line, name.lookingAt() ? name.group(1) : "", errors.get(0));
      }
      line += lines(chunks[i]);
    }
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** The rule that a line stands in; empty above the first. */
  private static String ruleAt(String text, int line) {
    String name = "";
    int number = 0;
    for (String one : text.lines().toList()) {
      Matcher rule = NAME.matcher(one);
      if (++number <= line && rule.lookingAt()) {
        name = rule.group(1);
      }
    }
    return name;
  }

  private void doesNotCompile(DrlText file, int line, String rule, String reason) {
    String shown = reason.lines().map(String::strip).findFirst().orElse("");
    shown = shown.substring(0, Math.min(shown.length(), LONGEST)).replaceAll("[.。]+$", "");
    add(
        file,
        line,
        (rule.isEmpty() ? "文件" : "规则“" + rule + "”") + "无法编译：" + shown + "。",
        (rule.isEmpty() ? "The file" : "The rule \"" + rule + "\"")
            + " does not compile: "
            + shown
            + ".");
  }

  private void add(DrlText file, int line, String zh, String en) {
    faults.add(new DrlFault(file.place(), line, new Text(zh, en)));
  }
}
