package org.cannadvisor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Doctor;
import org.cannadvisor.model.Checkup;
import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: whether the program is in order here, as a page for a ticket. */
final class DoctorCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private DoctorCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("doctor", this)
            .addOption(Usage.choice("--format", "text|json", List.of("text", "json")))
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new DoctorCommand(streams).spec;
  }

  @Override
  public Integer call() {
    boolean asJson = given.option("--format", "text").equals("json");
    Checkup checkup = Doctor.examine(given.language(), streams.colour());
    Doctor.write(checkup, asJson, streams.colour(), streams.out());
    streams.out().flush();
    return checkup.isSound() ? ExitCode.DONE : ExitCode.FAULT;
  }
}
