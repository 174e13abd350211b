package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Trusting;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules trust}: whose DRL may run here as code. */
final class RulesTrustCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesTrustCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("trust", this)
            .addPositional(Usage.optionalFile("PACK", "trust-pack"))
            .addOption(Usage.value("--key", "FILE", Path.class).descriptionKey("trust-key").build())
            .addOption(Usage.flag("trust-list", "--list").build())
            .addOption(Usage.value("--forget", "NAME", String.class).build())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesTrustCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Path configuration =
        Given.configuration()
            .orElseThrow(() -> new UnusableInput(TrustHint.noConfiguration(given.language())));
    var trusting = new Trusting(configuration);
    try {
      int code = call(trusting);
      streams.out().flush();
      return code;
    } catch (IOException unusable) {
      throw new UnusableInput(TrustHint.noStore(given.language(), trusting.file(), unusable));
    }
  }

  private int call(Trusting trusting) throws IOException {
    Optional<Path> key = given.option("--key");
    Optional<String> forgotten = given.option("--forget");
    Optional<Path> pack = given.parameter(0);
    if (key.isPresent()) {
      return trustKey(trusting, key.get());
    }
    if (forgotten.isPresent()) {
      return forget(trusting, forgotten.get());
    }
    if (pack.isPresent()) {
      return trust(trusting, pack.get());
    }
    trusting.all().forEach(this::print);
    return ExitCode.DONE;
  }

  private int trust(Trusting trusting, Path pack) throws IOException {
    if (!Files.exists(pack)) {
      throw given.unreadable(pack);
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Trusting.Found> found = trusting.trust(pack, given.namedPacks(), problems);
    RulesCommand.warn(problems, given, streams);
    if (found.isEmpty()) {
      streams.err().println(TrustHint.noCode(given.language(), pack));
      return ExitCode.FOUND;
    }
    print(found.get().row());
    found.get().files().forEach(file -> streams.out().println("  " + file));
    streams.out().println(TrustHint.trusted(given.language()));
    return ExitCode.DONE;
  }

  private int trustKey(Trusting trusting, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw given.unreadable(file);
    }
    try {
      print(trusting.trustKey(file));
      streams.out().println(TrustHint.keyTrusted(given.language()));
      return ExitCode.DONE;
    } catch (Trusting.NoKey wrong) {
      throw new UnusableInput(TrustHint.noKey(given.language(), file, true));
    }
  }

  private int forget(Trusting trusting, String what) throws IOException {
    List<Trusting.Row> gone = trusting.forget(what);
    if (gone.isEmpty()) {
      throw new UnusableInput(TrustHint.nothingToForget(given.language(), what));
    }
    gone.forEach(this::print);
    streams.out().println(TrustHint.forgotten(given.language()));
    return ExitCode.DONE;
  }

  private void print(Trusting.Row row) {
    streams.out().println(row.sort() + "  " + row.fingerprint() + "  " + row.name());
  }
}
