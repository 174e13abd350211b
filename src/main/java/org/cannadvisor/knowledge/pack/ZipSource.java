package org.cannadvisor.knowledge.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pack in a zip file, unpacked in memory within bounds; nothing is written. */
final class ZipSource implements PackSource {

  private static final String MANIFEST = "pack.yaml";
  private static final long LARGEST = 32L << 20;

  private final Map<String, byte[]> files;

  private ZipSource(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Opens a zip. Where all of it lies in one folder, as when a folder was packed by hand, that
   * folder is the pack.
   *
   * @throws BoundedZip.Refused where it is no zip or one that nobody should open
   * @throws IOException where the file cannot be read
   */
  static ZipSource open(Path zip) throws IOException, BoundedZip.Refused {
    if (Files.size(zip) > LARGEST) {
      throw new BoundedZip.Refused(
          "zip 超过 " + (LARGEST >> 20) + " MB。",
          "The zip is larger than " + (LARGEST >> 20) + " MB.");
    }
    Map<String, byte[]> files = BoundedZip.files(Files.readAllBytes(zip));
    String folder = files.keySet().stream().findFirst().orElse("").replaceFirst("/.*", "/");
    boolean isInFolder =
        folder.endsWith("/")
            && !files.containsKey(MANIFEST)
            && files.keySet().stream().allMatch(name -> name.startsWith(folder));
    return new ZipSource(isInFolder ? below(folder, files) : files);
  }

  private static Map<String, byte[]> below(String folder, Map<String, byte[]> files) {
    var below = new TreeMap<String, byte[]>();
    files.forEach((name, content) -> below.put(name.substring(folder.length()), content));
    return below;
  }

  @Override
  public List<String> in(String folder) {
    String prefix = folder + "/";
    return files.keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
        .filter(name -> !PackSource.isHidden(name))
        .toList();
  }

  @Override
  public List<String> all() {
    return files.keySet().stream().filter(name -> !PackSource.isHidden(name)).toList();
  }

  @Override
  public boolean has(String name) {
    return files.containsKey(name);
  }

  @Override
  public long size(String name) {
    byte[] content = files.get(name);
    return content == null ? 0 : content.length;
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new FileNotFoundException(name);
    }
    return content.clone();
  }
}
