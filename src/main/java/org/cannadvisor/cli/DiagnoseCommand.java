package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code diagnose DIR}: a project directory in, a ranked diagnosis out. */
final class DiagnoseCommand implements Callable<Integer> {

  private final Streams streams;
  private static final long DAY_MILLIS = 86_400_000;

  private final CommandSpec spec;

  private DiagnoseCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("diagnose", this)
            .addPositional(Usage.directory())
            .addOption(Usage.value("--format", "FORMAT", String.class).build())
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(
                Usage.value("--output", "FORMAT=FILE", List.class)
                    .auxiliaryTypes(String.class)
                    .build())
            .addOption(Usage.value("--lang", "zh|en", Lang.class).build())
            .addOption(Usage.value("--fail-on", "LEVEL", Level.class).build())
            .addOption(Usage.flag("explain", "--explain").build())
            .addOption(Usage.flag("strict-order", "--strict-order").build())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    Usage.closed(spec);
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
    Optional<Level> failOn = given("--fail-on");
    boolean found = failOn.isPresent() && isReached(diagnosis, failOn.get());
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** Where a report goes; no file is stdout. */
  private record Target(String format, @Nullable Path file) {}

  private List<Target> targets() {
    var targets = new ArrayList<Target>();
    List<String> outputs = given("--output", List.of());
    for (String output : outputs) {
      int equals = output.indexOf('=');
      if (equals < 1 || equals == output.length() - 1 || !isFormat(output.substring(0, equals))) {
        throw usage(Hint.badOutput(language(), output, formats()));
      }
      targets.add(new Target(output.substring(0, equals), Path.of(output.substring(equals + 1))));
    }
    String format = given("--format", "text");
    if (!isFormat(format)) {
      throw usage("--format: " + format + "? (" + formats() + ")");
    }
    Optional<Path> file = given("-o");
    if (outputs.isEmpty() || file.isPresent()) {
      targets.add(new Target(format, file.orElse(null)));
    }
    return targets;
  }

  private Diagnosis diagnose() {
    Path directory = parsed().matchedPositionalValue(0, Path.of(""));
    Optional<LocalDate> today = given("--today");
    try {
      return Diagnose.run(
          new Diagnose.Request(
              directory,
              directory.toString(),
              language(),
              today.orElseGet(DiagnoseCommand::today),
              given("--strict-order", false)));
    } catch (IOException unreadable) {
      throw new UnusableInput(reason(language(), directory));
    }
  }

  /** Why a directory cannot be read. */
  static String reason(Lang lang, Path path) {
    if (!Files.exists(path)) {
      return Hint.noDirectory(lang, path);
    }
    return Files.isDirectory(path) ? Hint.unreadable(lang, path) : Hint.notADirectory(lang, path);
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
    Reports.write(diagnosis, as, given("--explain", false), colour, writer);
  }

  private static boolean isReached(Diagnosis diagnosis, Level lowest) {
    return diagnosis.recommendations().stream().anyMatch(one -> one.level().compareTo(lowest) <= 0);
  }

  private Lang language() {
    Optional<Lang> lang = given("--lang");
    return lang.orElseGet(() -> Lang.of(Locale.getDefault()));
  }

  private ParseResult parsed() {
    return spec.commandLine().getParseResult();
  }

  private <T> T given(String option, T otherwise) {
    return parsed().matchedOptionValue(option, otherwise);
  }

  private <T> Optional<T> given(String option) {
    return Optional.ofNullable(parsed().<T>matchedOptionValue(option, null));
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

  /** The date here; {@code LocalDate.now} first looks for rules of time zones in every jar. */
  static LocalDate today() {
    long now = System.currentTimeMillis();
    long here = now + TimeZone.getDefault().getOffset(now);
    return LocalDate.ofEpochDay(Math.floorDiv(here, DAY_MILLIS));
  }
}
