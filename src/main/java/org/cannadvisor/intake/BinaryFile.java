package org.cannadvisor.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Evidence;

/**
 * A binary file of the project, open for reading anywhere in it. Slices are mapped, so that taking
 * a large one costs nothing until it is read.
 */
public final class BinaryFile implements Closeable {

  /** The longest slice. */
  public static final int MAX_SLICE = 512 << 20;

  /** More files of external data than any exporter writes; past it a sibling is not opened. */
  private static final int MAX_SIBLINGS = 4_096;

  private final Path root;
  private final Path location;
  private final String path;
  private final FileChannel channel;
  private final long size;
  private final Map<Long, ByteBuffer> windows = new HashMap<>();
  private final List<BinaryFile> siblings = new ArrayList<>();

  private BinaryFile(Path root, Path location, FileChannel channel) throws IOException {
    this.root = root;
    this.location = location;
    this.path = root.relativize(location).toString().replace('\\', '/');
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * Opens a file; follows no link.
   *
   * @param root the project directory, itself reached without links
   * @param location the file, below {@code root}
   * @throws IOException where it cannot be opened
   */
  public static BinaryFile open(Path root, Path location) throws IOException {
    var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    FileChannel channel = FileChannel.open(location, options);
    try {
      return new BinaryFile(root, location, channel);
    } catch (IOException unreadable) {
      channel.close();
      throw unreadable;
    }
  }

  /** Relative to the project directory, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** Last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  /** The file as a place. */
  public Evidence at() {
    return Evidence.wholeFile(path);
  }

  /**
   * Some bytes of the file, read-only and little-endian; empty where they do not lie wholly in the
   * file, are more than {@link #MAX_SLICE}, or cannot be read.
   */
  public Optional<ByteBuffer> slice(long offset, long length) {
    if (offset < 0 || length < 0 || length > MAX_SLICE || offset > size - length) {
      return Optional.empty();
    }
    long window = offset / MAX_SLICE * MAX_SLICE;
    try {
      ByteBuffer mapped = window(window);
      int from = (int) (offset - window);
      return Optional.of(mapped.slice(from, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Windows overlap by half, so that every slice lies in the one in whose first half it begins. */
  private ByteBuffer window(long from) throws IOException {
    ByteBuffer known = windows.get(from);
    if (known == null) {
      known = channel.map(MapMode.READ_ONLY, from, Math.min(size - from, 2L * MAX_SLICE - 1));
      windows.put(from, known);
    }
    return known;
  }

  /**
   * Another file that this one names, open until this one is closed; empty where there is none of
   * that name, or it lies outside the project or behind a link.
   *
   * @param name relative to the folder of this file
   */
  public Optional<BinaryFile> sibling(String name) {
    if (siblings.size() >= MAX_SIBLINGS) {
      return Optional.empty();
    }
    try {
      Path target = location.resolveSibling(name).normalize();
      if (Path.of(name).isAbsolute()
          || !target.startsWith(root)
          || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
          || !target.toRealPath().equals(target)) {
        return Optional.empty();
      }
      BinaryFile opened = open(root, target);
      siblings.add(opened);
      return Optional.of(opened);
    } catch (InvalidPathException | IOException notThere) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    for (BinaryFile sibling : siblings) {
      sibling.close();
    }
    channel.close();
  }
}
