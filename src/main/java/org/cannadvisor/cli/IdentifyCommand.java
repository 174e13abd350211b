package org.cannadvisor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.identify.Finding;
import org.cannadvisor.identify.FindingJson;
import org.cannadvisor.identify.FindingText;
import org.cannadvisor.identify.Identification;
import org.cannadvisor.identify.TensorFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code identify MY GOLDEN}: which known transformation turns one input into the other. */
final class IdentifyCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;
  private final TensorForm form;

  private IdentifyCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("identify", this)
            .addPositional(Usage.file(0, "MY", "identify-my"))
            .addPositional(Usage.file(1, "GOLDEN", "identify-golden"))
            .addOption(Usage.value("--dtype", "TYPE", String.class).build())
            .addOption(Usage.value("--shape", "DIMS", String.class).build())
            .addOption(Usage.choice("--format", "text|json", List.of("text", "json")))
            .addOption(Usage.value("-o", "FILE", Path.class).descriptionKey("identify-o").build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    this.form = new TensorForm(spec, given);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new IdentifyCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Path my = readable(0);
    Path golden = readable(1);
    Optional<TensorFile.Raw> raw = form.dtype().map(type -> new TensorFile.Raw(type, form.dims()));
    try (TensorFile wanted = TensorFile.open(golden, raw);
        TensorFile mine = TensorFile.open(my, raw.or(() -> like(my, wanted.tensor())))) {
      Finding finding = Identification.of(mine.tensor(), wanted.tensor());
      write(finding, my, golden);
      return ExitCode.DONE;
    } catch (DamagedFileException e) {
      throw new UnusableInput(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UnusableInput(Hint.noTensors(given.language(), my));
    }
  }

  /** Values without a header are of the golden type and shape where nobody says otherwise. */
  private static Optional<TensorFile.Raw> like(Path my, StoredTensor golden) {
    if (!TensorFile.isRaw(my)) {
      return Optional.empty();
    }
    ElementType type = golden.type();
    boolean sameSize = my.toFile().length() == type.bytes(golden.count());
    return Optional.of(new TensorFile.Raw(type, sameSize ? golden.dims() : List.of()));
  }

  private Path readable(int index) {
    Path path = given.<Path>parameter(index).orElseThrow();
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new UnusableInput(Hint.noTensor(given.language(), path));
    }
    return path;
  }

  private void write(Finding finding, Path my, Path golden) throws IOException {
    boolean asJson = given.option("--format", "text").equals("json");
    Optional<Path> target = given.option("-o");
    if (target.isPresent()) {
      // a file is for programs: diagnose reads it as evidence
      given.write(target.get(), writer -> json(finding, my, golden, writer));
    }
    if (asJson && target.isEmpty()) {
      json(finding, my, golden, streams.out());
      streams.out().println();
    } else {
      FindingText.write(finding, given.language(), streams.out());
    }
    streams.out().flush();
  }

  private static void json(Finding finding, Path my, Path golden, Writer to) throws IOException {
    FindingJson.write(
        finding, String.valueOf(my.getFileName()), String.valueOf(golden.getFileName()), to);
  }
}
