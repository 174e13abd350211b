package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Baselines;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Redactions;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Redaction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code diagnose DIR}: a project directory in, a ranked diagnosis out. */
final class DiagnoseCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private DiagnoseCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("diagnose", this)
            .addPositional(Usage.directory(0, true))
            .addOption(format())
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(
                Usage.value("--output", "FORMAT=FILE", List.class)
                    .auxiliaryTypes(String.class)
                    .build())
            .addOption(Usage.packs())
            .addOption(Usage.trust())
            .addOption(Usage.language())
            .addOption(Usage.value("--baseline", "FILE", Path.class).build())
            .addOption(Usage.choice("--fail-on", "LEVEL", Level.class))
            .addOption(Usage.flag("redact", "--redact").build())
            .addOption(Usage.flag("explain", "--explain").build())
            .addOption(Usage.flag("strict-order", "--strict-order").build())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  private static OptionSpec format() {
    return Usage.choice("--format", "FORMAT", Reports.formats()).toBuilder()
        .descriptionKey("diagnose-format")
        .build();
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new DiagnoseCommand(streams).spec;
  }

  @Override
  public Integer call() {
    var outputs = Outputs.of(spec, given);
    RulesHint.untrusted(given, streams);
    Dossier dossier = diagnose(outputs.isIllustrated());
    outputs.write(dossier, streams);
    Diagnosis diagnosis = dossier.diagnosis();
    Optional<Level> failOn = given.option("--fail-on");
    boolean found = failOn.isPresent() && isReached(diagnosis, failOn.get());
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  private Dossier diagnose(boolean illustrated) {
    Path directory = given.parameter(0, Path.of(""));
    var request =
        new Diagnose.Request(
                directory,
                directory.toString(),
                given.language(),
                given.today(),
                given.option("--strict-order", false),
                given.packs(directory),
                baseline())
            .trusting(Given.configuration());
    if (given.option("--redact", false)) {
      return told(read(request, telling -> Diagnose.redacted(telling, illustrated)));
    }
    return read(
        request,
        telling -> illustrated ? Diagnose.illustrated(telling) : Dossier.of(Diagnose.run(telling)));
  }

  private <T> T read(Diagnose.Request request, Answer<T> answer) {
    try (var progress = ProgressLine.of(streams, given.language())) {
      return given.read(request.directory(), () -> answer.to(request.telling(progress)));
    }
  }

  /** What is made of a request. */
  private interface Answer<T> {
    T to(Diagnose.Request request) throws IOException;
  }

  /** What was replaced is told beside the report, never in it. */
  private Dossier told(Redaction redaction) {
    Redactions.write(redaction, given.language(), streams.err());
    return redaction.dossier();
  }

  private Baseline baseline() {
    Optional<Path> file = given.option("--baseline");
    if (file.isEmpty()) {
      return Baseline.NONE;
    }
    try {
      return Baselines.read(file.get())
          .orElseThrow(
              () -> new UnusableInput(Hint.noBaseline(given.language(), file.get(), true)));
    } catch (IOException unreadable) {
      throw new UnusableInput(Hint.noBaseline(given.language(), file.get(), false));
    }
  }

  private static boolean isReached(Diagnosis diagnosis, Level lowest) {
    return diagnosis.recommendations().stream().anyMatch(one -> one.level().compareTo(lowest) <= 0);
  }
}
