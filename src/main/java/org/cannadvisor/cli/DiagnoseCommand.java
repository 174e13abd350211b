package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diagnose DIR}: a project directory in, a ranked diagnosis out. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    sortOptions = false)
final class DiagnoseCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "directory")
  Path directory = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  String format = "text";

  @Option(names = "-o", paramLabel = "FILE", descriptionKey = "o")
  @Nullable Path file;

  @Option(names = "--output", paramLabel = "FORMAT=FILE", descriptionKey = "output")
  List<String> outputs = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  @Nullable Lang lang;

  @Option(names = "--fail-on", paramLabel = "LEVEL", descriptionKey = "fail-on")
  @Nullable Level failOn;

  @Option(names = "--explain", descriptionKey = "explain")
  boolean explain;

  @Option(names = "--strict-order", descriptionKey = "strict-order")
  boolean strictOrder;

  @Option(names = "--today", paramLabel = "DATE", descriptionKey = "today")
  @Nullable LocalDate today;

  DiagnoseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<Target> targets = targets();
    Diagnosis diagnosis = diagnose();
    targets.forEach(target -> write(diagnosis, target));
    return failOn != null && isReached(diagnosis, failOn) ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** Where a report goes; no file is stdout. */
  private record Target(String format, @Nullable Path file) {}

  private List<Target> targets() {
    var targets = new ArrayList<Target>();
    for (String output : outputs) {
      int equals = output.indexOf('=');
      if (equals < 1 || equals == output.length() - 1 || !isFormat(output.substring(0, equals))) {
        throw usage(Hint.badOutput(language(), output, formats()));
      }
      targets.add(new Target(output.substring(0, equals), Path.of(output.substring(equals + 1))));
    }
    if (!isFormat(format)) {
      throw usage("--format: " + format + "? (" + formats() + ")");
    }
    if (outputs.isEmpty() || file != null) {
      targets.add(new Target(format, file));
    }
    return targets;
  }

  private Diagnosis diagnose() {
    try {
      return Diagnose.run(
          new Diagnose.Request(
              directory,
              directory.toString(),
              language(),
              today == null ? LocalDate.now(ZoneId.systemDefault()) : today,
              strictOrder));
    } catch (IOException unreadable) {
      throw new UnusableInput(reason(directory));
    }
  }

  private String reason(Path path) {
    if (!Files.exists(path)) {
      return Hint.noDirectory(language(), path);
    }
    return Files.isDirectory(path)
        ? Hint.unreadable(language(), path)
        : Hint.notADirectory(language(), path);
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
          Hint.cannotWrite(language(), target.file().toString(), WholeFile.reason(e)));
    }
  }

  private void print(Diagnosis diagnosis, String as, boolean colour, Writer writer) {
    Reports.write(diagnosis, as, explain, colour, writer);
  }

  private static boolean isReached(Diagnosis diagnosis, Level lowest) {
    return diagnosis.recommendations().stream().anyMatch(one -> one.level().compareTo(lowest) <= 0);
  }

  private Lang language() {
    return lang == null ? Lang.of(Locale.getDefault()) : lang;
  }

  private static boolean isFormat(String name) {
    return Reports.formats().contains(name);
  }

  private static String formats() {
    return String.join(", ", Reports.formats());
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
