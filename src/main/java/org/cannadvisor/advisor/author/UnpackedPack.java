package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.pack.PackArchive;
import org.cannadvisor.model.Text;

/** A pack that came as a zip, in a folder of its own until the program ends. */
public final class UnpackedPack {

  private final Path folder;
  private final Optional<Text> fault;

  /**
   * Unpacks it.
   *
   * @throws IOException where it cannot be read, or nothing can be written here
   */
  public UnpackedPack(Path zip) throws IOException {
    Path parent = Files.createTempDirectory("cann-advisor-pack");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
    folder = PackArchive.folder(zip, parent);
    fault = PackArchive.unpack(zip, parent);
  }

  /** Why it was not unpacked; empty where it was. */
  public Optional<Text> fault() {
    return fault;
  }

  public Path folder() {
    return folder;
  }

  private static void delete(Path parent) {
    try (Stream<Path> all = Files.walk(parent)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException left) {
      // The folder lies where the system clears up by itself.
      parent.toFile().deleteOnExit();
    }
  }
}
