package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Baselines;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.model.Diagnosis;
import picocli.CommandLine.Model.CommandSpec;

/** {@code baseline create DIR}: what is found today, so that later only what is new counts. */
final class BaselineCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private BaselineCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("create", this)
            .addPositional(Usage.directory(0, true))
            .addOption(Usage.value("-o", "FILE", Path.class).descriptionKey("baseline-o").build())
            .addOption(Usage.packs())
            .addOption(Usage.trust())
            .addOption(Usage.language())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    CommandSpec spec = Usage.command("baseline", new Object());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    spec.addSubcommand("create", Usage.line(new BaselineCommand(streams).spec));
    return Usage.closed(spec);
  }

  @Override
  public Integer call() throws IOException {
    Path directory = given.parameter(0, Path.of(""));
    Diagnosis diagnosis = given.read(directory, () -> Diagnose.run(given.request(directory)));
    Optional<Path> file = given.option("-o");
    if (file.isPresent()) {
      given.write(file.get(), writer -> Baselines.write(diagnosis, writer));
    } else {
      Baselines.write(diagnosis, streams.out());
    }
    return ExitCode.DONE;
  }
}
