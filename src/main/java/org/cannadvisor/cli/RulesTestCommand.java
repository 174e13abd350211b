package org.cannadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Coverage;
import org.cannadvisor.advisor.author.FixtureResult;
import org.cannadvisor.advisor.author.FixtureRun;
import org.cannadvisor.advisor.author.FixtureXml;
import org.cannadvisor.advisor.author.Lint;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules test [PACK]}: do the fixtures give what they must, and what do they pin? */
final class RulesTestCommand implements Callable<Integer> {

  private static final String JUNIT = "junit";

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesTestCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("test", this)
            .addPositional(RulesCommand.pack())
            .addOption(Usage.value("--id", "ID", String.class).descriptionKey("only-id").build())
            .addOption(Usage.flag("mutate", "--mutate").build())
            .addOption(
                Usage.choice("--format", "text|junit", List.of("text", JUNIT)).toBuilder()
                    .descriptionKey("test-format")
                    .build())
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesTestCommand(streams).spec;
  }

  @Override
  public Integer call() {
    RulePack pack = RulesCommand.pack(given);
    String id = given.option("--id", "");
    if (!pack.isBuiltIn()) {
      RulesCommand.warn(problems(pack), given, streams);
    }
    List<FixtureResult> results = new FixtureRun(pack).run(id);
    if (given.option("--mutate", false)) {
      return mutate(pack, id, results.stream().filter(result -> !result.isGood()).toList());
    }
    boolean asXml = given.option("--format", "text").equals(JUNIT);
    boolean isTested = !results.isEmpty() || !pack.hasRules();
    write(asXml ? FixtureXml.of(results) : text(results, isTested));
    boolean isGood = results.stream().allMatch(FixtureResult::isGood);
    return isGood && isTested ? ExitCode.DONE : ExitCode.FOUND;
  }

  private static List<Problem> problems(RulePack pack) {
    try {
      return Lint.of(pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(List<FixtureResult> results, boolean isTested) {
    Lang lang = given.language();
    var text = new StringWriter();
    var out = new PrintWriter(text);
    for (FixtureResult result : FixtureResult.folded(results)) {
      String verdict = result.isGood() ? RulesHint.good(lang) : RulesHint.bad(lang);
      out.printf(
          Locale.ROOT,
          "%s  %s/%s (%.2f s)%n",
          verdict,
          result.id(),
          result.which(),
          result.seconds());
      if (!result.isGood()) {
        out.println("    " + result.fault().in(lang));
      }
    }
    int failed = (int) results.stream().filter(result -> !result.isGood()).count();
    out.println(
        results.isEmpty()
            ? RulesHint.noFixtures(lang, isTested)
            : RulesHint.tested(lang, results.size(), failed));
    return text.toString();
  }

  /**
   * What fixtures notice says nothing where they fail by themselves: that comes first.
   *
   * @param failed the results of fixtures that fail
   */
  private int mutate(RulePack pack, String id, List<FixtureResult> failed) {
    Lang lang = given.language();
    try {
      Coverage.Pinned pinned = new Coverage(pack).pinned(id);
      String first = failed.isEmpty() ? "" : text(failed, true);
      write(first + text(pinned, lang));
      boolean all = failed.isEmpty() && pinned.unpinned().isEmpty() && pinned.neverFire().isEmpty();
      return all ? ExitCode.DONE : ExitCode.FOUND;
    } catch (IOException e) {
      throw given.unreadable(pack.fixtures());
    }
  }

  private static String text(Coverage.Pinned pinned, Lang lang) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    pinned.neverFire().forEach(rule -> out.println(RulesHint.neverFires(lang) + rule));
    pinned
        .unpinned()
        .forEach(
            one -> {
              out.println(one.rule());
              out.println("    " + RulesHint.unpinned(lang) + one.condition());
            });
    for (String stage : pinned.stages()) {
      out.println(RulesHint.noticed(stage, pinned.noticed(stage), pinned.conditions(stage)));
    }
    int unpinned = pinned.unpinned().size();
    out.println(
        RulesHint.mutated(lang, pinned.conditions(""), unpinned, pinned.neverFire().size()));
    out.println(RulesHint.noticedInAll(lang, pinned.noticed(""), pinned.conditions("")));
    return text.toString();
  }

  private void write(String text) {
    Optional<Path> file = given.option("-o");
    if (file.isPresent()) {
      given.write(file.get(), writer -> writer.write(text));
      return;
    }
    streams.out().print(text);
    streams.out().flush();
  }
}
