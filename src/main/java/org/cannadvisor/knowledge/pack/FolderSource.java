package org.cannadvisor.knowledge.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack in a folder. Links inside are not followed.
 *
 * @param root the folder
 */
record FolderSource(Path root) implements PackSource {

  @Override
  public List<String> in(String folder) throws IOException {
    Path place = root.resolve(folder);
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> !PackSource.isHidden(name))
          .sorted()
          .toList();
    }
  }

  @Override
  public List<String> all() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !PackSource.isHidden(name))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (names.size() > MOST_FILES) {
        throw new IOException("more than " + MOST_FILES + " files");
      }
      return names;
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable);
    }
  }

  @Override
  public boolean has(String name) {
    return Files.isRegularFile(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public long size(String name) throws IOException {
    return has(name) ? Files.size(root.resolve(name)) : 0;
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(root.resolve(name));
  }
}
