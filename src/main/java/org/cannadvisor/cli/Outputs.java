package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Dossier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Where the reports of one run go, and in which formats: {@code --output}, {@code -o} or stdout.
 */
final class Outputs {

  private final CommandSpec spec;
  private final Given given;
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final Optional<String> onScreen;

  private Outputs(CommandSpec spec, Given given) {
    this.spec = spec;
    this.given = given;
    List<String> outputs = given.option("--output", List.of());
    outputs.forEach(this::add);
    String format = given.option("--format", "text");
    Optional<Path> file = given.option("-o");
    file.ifPresent(path -> add(path, format));
    boolean isShown = files.isEmpty() || (given.option("--format").isPresent() && file.isEmpty());
    onScreen = isShown ? Optional.of(format) : Optional.empty();
  }

  /** What stands on the command line; wrong usage where it cannot be. */
  static Outputs of(CommandSpec spec, Given given) {
    return new Outputs(spec, given);
  }

  private void add(String output) {
    int equals = output.indexOf('=');
    String format = equals < 1 ? "" : output.substring(0, equals);
    if (equals == output.length() - 1 || !Reports.formats().contains(format)) {
      String formats = String.join(", ", Reports.formats());
      throw usage(Hint.badOutput(given.language(), output, formats));
    }
    add(Path.of(output.substring(equals + 1)), format);
  }

  private void add(Path file, String format) {
    var places = new HashSet<Path>();
    files.keySet().forEach(other -> places.add(other.toAbsolutePath().normalize()));
    if (!places.add(file.toAbsolutePath().normalize())) {
      throw usage(Hint.outputTwice(given.language(), file));
    }
    files.put(file, format);
  }

  /** Whether one of them shows more than a diagnosis holds. */
  boolean isIllustrated() {
    return files.values().stream().anyMatch(Reports::isIllustrated)
        || onScreen.filter(Reports::isIllustrated).isPresent();
  }

  /** Writes all of them; the files appear together. */
  void write(Dossier dossier, Streams streams) {
    Path current = Path.of("");
    try (var whole = new WholeFiles()) {
      for (Map.Entry<Path, String> one : files.entrySet()) {
        current = one.getKey();
        whole.add(current, writer -> print(dossier, one.getValue(), false, writer));
      }
      whole.keep();
    } catch (IOException e) {
      throw new UnusableInput(
          Hint.cannotWrite(given.language(), current.toString(), WholeFile.reason(e)));
    }
    onScreen.ifPresent(
        format -> {
          boolean colour = streams.colour() && format.equals("text");
          print(dossier, format, colour, streams.out());
          streams.out().flush();
        });
  }

  private void print(Dossier dossier, String as, boolean colour, Writer writer) {
    Reports.write(dossier, as, given.option("--explain", false), colour, writer);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
