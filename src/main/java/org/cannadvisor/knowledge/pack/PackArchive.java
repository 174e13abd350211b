package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cannadvisor.model.Text;

/**
 * Packs as zip files. The same files give the same zip on every machine: they stand in the order of
 * their names, with one date for all, and are not compressed, since that depends on the version of
 * a library.
 */
public final class PackArchive {

  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackArchive() {}

  /**
   * Writes the files of a folder with their checksums; hidden files and links stay out.
   *
   * @throws IOException where a file cannot be read or written
   */
  public static void write(Path folder, OutputStream out) throws IOException {
    var source = new FolderSource(folder);
    var zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    var sums = Checksums.of(source);
    byte[] text = Checksums.text(sums).getBytes(UTF_8);
    add(zip, Checksums.FILE, text);
    // A signature of other checksums would only be a fault of the new pack.
    if (source.has(Checksums.SIGNATURE)
        && source.has(Checksums.FILE)
        && Arrays.equals(text, source.bytes(Checksums.FILE))) {
      add(zip, Checksums.SIGNATURE, source.bytes(Checksums.SIGNATURE));
    }
    for (String name : sums.keySet()) {
      add(zip, name, source.bytes(name));
    }
    zip.finish();
  }

  /**
   * Writes the checksums of a pack and their signature into its folder.
   *
   * @param signer the signature of some bytes
   * @throws IOException where a file cannot be read or written
   */
  public static void sign(Path folder, UnaryOperator<byte[]> signer) throws IOException {
    byte[] text = Checksums.text(Checksums.of(new FolderSource(folder))).getBytes(UTF_8);
    Files.write(folder.resolve(Checksums.FILE), text);
    Files.write(folder.resolve(Checksums.SIGNATURE), signer.apply(text));
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * The checksum of each file of a pack, by name; those that it lists itself are found to be true
   * when it is opened.
   *
   * @throws IOException where a file cannot be read
   */
  public static SortedMap<String, String> sums(Path folder) throws IOException {
    return new TreeMap<>(Checksums.of(new FolderSource(folder)));
  }

  /**
   * Unpacks a pack, for the tools that work on its fixtures.
   *
   * @param parent where its folder is made, named as the zip
   * @return why it was not unpacked; empty where it was
   */
  public static Optional<Text> unpack(Path zip, Path parent) throws IOException {
    try {
      PackSource source = ZipSource.open(zip);
      Path folder = folder(zip, parent);
      for (String name : source.all()) {
        Path file = folder.resolve(name);
        if (!file.normalize().startsWith(folder)) {
          throw new IOException(name);
        }
        Files.createDirectories(file.resolve("..").normalize());
        Files.write(file, source.bytes(name));
      }
      return Optional.empty();
    } catch (BoundedZip.Refused refused) {
      return Optional.of(refused.why());
    }
  }

  /** The folder that {@link #unpack} makes. */
  public static Path folder(Path zip, Path parent) {
    return parent.resolve(PackOpener.shown(zip));
  }
}
