package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.cannadvisor.compare.pairing.Sought;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Sha256;

/**
 * The table of a comparison, kept in the user's cache under the content of all files that were
 * compared. Without a cache folder everything is compared each time.
 *
 * @param file where the table is kept; empty where it is not worth it, or nowhere
 */
record ComparisonCache(Optional<Path> file) {

  /** Comparing less takes no longer than looking it up. */
  private static final long WORTH_BYTES = 64L << 20;

  private static final int MOST_KEPT = 50;
  private static final int WINDOW = 64 << 20;
  private static final String FOLDER = "comparisons";

  /** The place for the comparison of two files or folders. */
  static ComparisonCache of(Sought sought) throws IOException {
    List<Path> files =
        Stream.of(files(sought.my()), files(sought.golden()), sought.graph().stream().toList())
            .flatMap(List::stream)
            .toList();
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    Optional<Path> folder = bytes < WORTH_BYTES ? Optional.empty() : Natives.cacheFolder();
    return folder.isEmpty()
        ? new ComparisonCache(Optional.empty())
        : new ComparisonCache(Optional.of(folder.get().resolve(FOLDER).resolve(key(files))));
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** Of names, sizes and two checksums of each content: fast, and nobody gains by forging them. */
  private static String key(List<Path> files) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(Version.number().getBytes(StandardCharsets.UTF_8));
    for (Path file : files) {
      digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(checksums(file));
    }
    return HexFormat.of().formatHex(digest.digest()) + ".csv";
  }

  private static byte[] checksums(Path file) throws IOException {
    var one = new CRC32();
    var other = new CRC32C();
    try (var bytes = new MappedFile(file)) {
      for (long at = 0; at < bytes.size(); at += WINDOW) {
        ByteBuffer window =
            bytes
                .slice(at, Math.min(WINDOW, bytes.size() - at))
                .orElseThrow(() -> new IOException(file + " cannot be read"));
        one.update(window.duplicate());
        other.update(window);
      }
      return ByteBuffer.allocate(3 * Long.BYTES)
          .putLong(bytes.size())
          .putLong(one.getValue())
          .putLong(other.getValue())
          .array();
    }
  }

  /** The table of an earlier comparison of the same content. */
  Optional<String> kept() throws IOException {
    return file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readString(file.get()))
        : Optional.empty();
  }

  /** Keeps a table; the oldest ones make room. */
  void keep(String table) throws IOException {
    if (file.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(file.get().resolveSibling(""));
    Path whole = Files.createTempFile(folder, "table", ".tmp");
    Files.writeString(whole, table);
    Files.move(whole, file.get(), StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> old =
          inside
              .sorted(Comparator.comparing((Path kept) -> kept.toFile().lastModified()).reversed())
              .skip(MOST_KEPT)
              .toList();
      for (Path one : old) {
        Files.deleteIfExists(one);
      }
    }
  }
}
