package org.cannadvisor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Explain;
import org.cannadvisor.advisor.Explanations;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Lang;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code explain [ID [DIR]]}: what a recommendation means, and what became of it in a project. */
final class ExplainCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private ExplainCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("explain", this)
            .addPositional(id())
            .addPositional(Usage.directory(1, false))
            .addOption(Usage.choice("--format", "text|json", List.of("text", "json")))
            .addOption(Usage.packs())
            .addOption(Usage.trust())
            .addOption(Usage.language())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new ExplainCommand(streams).spec;
  }

  private static PositionalParamSpec id() {
    return PositionalParamSpec.builder()
        .index("0")
        .required(false)
        .arity("0..1")
        .type(String.class)
        .paramLabel("ID")
        .descriptionKey("id")
        .completionCandidates(() -> Explain.with(List.of(), Lang.EN).ids().iterator())
        .build();
  }

  @Override
  public Integer call() {
    boolean asJson = given.option("--format", "text").equals("json");
    var explanations = new Explanations(asJson, streams.colour() && !asJson);
    Lang lang = given.language();
    Optional<Path> directory = given.parameter(1);
    List<Path> packs = directory.map(given::packs).orElseGet(given::packs);
    Explain explain = Explain.with(packs, lang);
    Optional<String> id = given.parameter(0);
    if (id.isPresent()) {
      explanations.write(explanation(explain, id.get(), lang), streams.out());
    } else {
      explanations.write(explain.list(), lang, streams.out());
    }
    return ExitCode.DONE;
  }

  private Explanation explanation(Explain explain, String id, Lang lang) {
    List<String> known = explain.ids();
    if (!known.contains(id)) {
      throw new UnusableInput(Hint.noSuchId(lang, id, Similar.to(id, known)));
    }
    Optional<Path> directory = given.parameter(1);
    return directory.isPresent()
        ? given.read(directory.get(), () -> explain.of(id, given.request(directory.get())))
        : explain.of(id);
  }
}
