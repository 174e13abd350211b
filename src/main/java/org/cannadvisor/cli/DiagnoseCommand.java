package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

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
            .addOption(Usage.language())
            .addOption(Usage.choice("--fail-on", "LEVEL", Level.class))
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
    List<Target> targets = targets();
    Diagnosis diagnosis = diagnose();
    targets.forEach(target -> write(diagnosis, target));
    Optional<Level> failOn = given.option("--fail-on");
    boolean found = failOn.isPresent() && isReached(diagnosis, failOn.get());
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** Where a report goes; no file is stdout. */
  private record Target(String format, @Nullable Path file) {}

  private List<Target> targets() {
    var targets = new ArrayList<Target>();
    List<String> outputs = given.option("--output", List.of());
    for (String output : outputs) {
      int equals = output.indexOf('=');
      if (equals < 1 || equals == output.length() - 1 || !isFormat(output.substring(0, equals))) {
        throw usage(Hint.badOutput(given.language(), output, formats()));
      }
      targets.add(new Target(output.substring(0, equals), Path.of(output.substring(equals + 1))));
    }
    String format = given.option("--format", "text");
    Optional<Path> file = given.option("-o");
    if (outputs.isEmpty() || file.isPresent()) {
      targets.add(new Target(format, file.orElse(null)));
    }
    return targets;
  }

  private Diagnosis diagnose() {
    Path directory = given.parameter(0, Path.of(""));
    try {
      return Diagnose.run(
          new Diagnose.Request(
              directory,
              directory.toString(),
              given.language(),
              given.today(),
              given.option("--strict-order", false),
              given.packs()));
    } catch (IOException unreadable) {
      throw given.unreadable(directory);
    }
  }

  private void write(Diagnosis diagnosis, Target target) {
    if (target.file() == null) {
      boolean colour = streams.colour() && target.format().equals("text");
      print(diagnosis, target.format(), colour, streams.out());
      streams.out().flush();
      return;
    }
    try (var whole = new WholeFile(target.file())) {
      print(diagnosis, target.format(), false, whole.writer());
      whole.keep();
    } catch (IOException e) {
      throw new UnusableInput(
          Hint.cannotWrite(given.language(), target.file().toString(), WholeFile.reason(e)));
    }
  }

  private void print(Diagnosis diagnosis, String as, boolean colour, Writer writer) {
    Reports.write(diagnosis, as, given.option("--explain", false), colour, writer);
  }

  private static boolean isReached(Diagnosis diagnosis, Level lowest) {
    return diagnosis.recommendations().stream().anyMatch(one -> one.level().compareTo(lowest) <= 0);
  }

  private static boolean isFormat(String name) {
    return Reports.formats().contains(name);
  }

  private static String formats() {
    return String.join(", ", Reports.formats());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
