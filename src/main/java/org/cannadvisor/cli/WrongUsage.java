package org.cannadvisor.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a command line and what was perhaps meant, in both languages. */
final class WrongUsage {

  private final Lang lang;
  private final ParameterException wrong;

  WrongUsage(Lang lang, ParameterException wrong) {
    this.lang = lang;
    this.wrong = wrong;
  }

  /** What is wrong, what was perhaps meant, and where help is. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(message());
    List<String> meant = meant();
    if (!meant.isEmpty()) {
      lines.add(Hint.didYouMean(lang, meant));
    }
    lines.add(Hint.help(lang, wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return lines;
  }

  private String message() {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      String name = name(twice.getOverwritten());
      return say("选项 " + name + " 只能给出一次。", "The option " + name + " may be given only once.");
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument != null && wrong.getValue() != null) {
      return badValue(argument, wrong.getValue());
    }
    return String.valueOf(wrong.getMessage());
  }

  private String unmatched(CommandLine.UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      return say("没有选项 " + word + "。", "There is no option " + word + ".");
    }
    return wrong.getCommandLine().getSubcommands().isEmpty()
        ? say("多余的参数：" + word + "。", "One argument too many: " + word + ".")
        : say("没有命令 " + word + "。", "There is no command " + word + ".");
  }

  private String missing(List<ArgSpec> missing) {
    if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option) {
      String value = option.paramLabel();
      return say(
          "选项 " + name(option) + " 缺少取值（" + value + "）。",
          "The option " + name(option) + " needs a value (" + value + ").");
    }
    String labels = missing.stream().map(WrongUsage::name).collect(Collectors.joining(" "));
    return say("缺少参数 " + labels + "。", "The argument " + labels + " is missing.");
  }

  private String badValue(ArgSpec argument, String value) {
    String expected = String.join(say("、", ", "), candidates(argument));
    if (expected.isEmpty()) {
      boolean isDate = argument.type() == LocalDate.class;
      expected = isDate ? "YYYY-MM-DD" : argument.paramLabel();
    }
    return say(
        name(argument) + " 应为 " + expected + "，实际为 " + value + "。",
        name(argument) + ": expected " + expected + ", found " + value + ".");
  }

  private List<String> meant() {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      CommandLine command = wrong.getCommandLine();
      Collection<String> known =
          unmatched.isUnknownOption()
              ? command.getCommandSpec().optionsMap().keySet()
              : command.getSubcommands().keySet();
      return Similar.to(unmatched.getUnmatched().get(0), known);
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null || wrong.getValue() == null
        ? List.of()
        : Similar.to(wrong.getValue(), candidates(argument));
  }

  private static List<String> candidates(ArgSpec argument) {
    var candidates = new ArrayList<String>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(candidates::add);
    }
    return candidates;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
