package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Differences;
import org.cannadvisor.model.Difference;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code diff A B}: in what two cases differ that can change numbers. */
final class DiffCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private DiffCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("diff", this)
            .addPositional(Usage.file(0, "A", "diff-a"))
            .addPositional(Usage.file(1, "B", "diff-b"))
            .addOption(Usage.choice("--format", "text|json", List.of("text", "json")))
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(Usage.packs())
            .addOption(Usage.language())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new DiffCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Path a = given.<Path>parameter(0).orElseThrow();
    Path b = given.<Path>parameter(1).orElseThrow();
    Optional<Profile> writtenA = written(a);
    Optional<Profile> writtenB = written(b);
    Lang lang = writtenA.or(() -> writtenB).map(Profile::lang).orElse(given.language());
    if (writtenB.isPresent() && writtenB.get().lang() != lang) {
      throw new UnusableInput(Hint.twoLanguages(given.language()));
    }
    Profile one = writtenA.orElseGet(() -> diagnosed(a, lang));
    Profile other = writtenB.orElseGet(() -> diagnosed(b, lang));
    write(Differences.of(one, other));
    return ExitCode.DONE;
  }

  /** The side that a report tells; empty for a directory. */
  private Optional<Profile> written(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Differences.read(file)
              .orElseThrow(() -> new UnusableInput(Hint.noReport(given.language(), file))));
    } catch (IOException e) {
      throw given.unreadable(file);
    }
  }

  /** The side that a directory tells, in the words of the other one. */
  private Profile diagnosed(Path directory, Lang lang) {
    var request =
        new Diagnose.Request(
                directory, directory.toString(), lang, given.today(), false, given.packs())
            .trusting(Given.configuration());
    return given.read(directory, () -> Profile.of(Diagnose.run(request)));
  }

  private void write(Difference difference) {
    Optional<Path> file = given.option("-o");
    if (file.isPresent()) {
      given.write(file.get(), writer -> print(difference, false, writer));
    } else {
      print(difference, streams.colour(), streams.out());
    }
  }

  private void print(Difference difference, boolean colour, Writer writer) {
    boolean asJson = given.option("--format", "text").equals("json");
    Differences.write(difference, given.language(), asJson, colour, writer);
  }
}
