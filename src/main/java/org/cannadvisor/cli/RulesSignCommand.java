package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.Trusting;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules sign PACK}: whoever trusts the key runs the pack's DRL without further asking. */
final class RulesSignCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesSignCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("sign", this)
            .addPositional(Usage.optionalFile("PACK", "sign-pack"))
            .addOption(Usage.value("--key", "FILE", Path.class).descriptionKey("sign-key").build())
            .addOption(Usage.value("--new-key", "FILE", Path.class).build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesSignCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Optional<Path> fresh = given.option("--new-key");
    Optional<Path> key = given.option("--key");
    Optional<Path> pack = given.parameter(0);
    if (fresh.isEmpty() && (pack.isEmpty() || key.isEmpty())) {
      throw new UnusableInput(TrustHint.signWhat(given.language()));
    }
    fresh.ifPresent(this::make);
    if (pack.isPresent()) {
      sign(pack.get(), key.or(() -> fresh).orElseThrow());
    }
    streams.out().flush();
    return ExitCode.DONE;
  }

  private void make(Path file) {
    try {
      Path ofPublic = Trusting.newKey(file);
      streams.out().println(TrustHint.made(given.language(), file, ofPublic));
    } catch (FileAlreadyExistsException there) {
      throw new UnusableInput(TrustHint.keyThere(given.language(), there.getFile()));
    } catch (IOException e) {
      throw given.cannotWrite(file, e);
    }
  }

  private void sign(Path pack, Path key) {
    if (!Files.isDirectory(pack)) {
      throw new UnusableInput(TrustHint.onlyFolders(given.language(), pack));
    }
    if (!Files.isRegularFile(key)) {
      throw given.unreadable(key);
    }
    try {
      Trusting.sign(pack, key);
      streams.out().println(TrustHint.signed(given.language(), pack));
    } catch (Trusting.NoKey wrong) {
      throw new UnusableInput(TrustHint.noKey(given.language(), key, false));
    } catch (IOException e) {
      throw given.cannotWrite(pack, e);
    }
  }
}
