package org.cannadvisor.intake.manifest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Replaces a file in one step: whoever reads it, and whenever the power fails, finds the old bytes
 * or the new ones. The permission bits stay.
 */
final class WholeReplacement {

  private WholeReplacement() {}

  /**
   * Puts the bytes in the place of a file, or makes it.
   *
   * @throws IOException where that cannot be done in one step; the file is then as before
   */
  static void of(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new NoSuchFileException(file.toString());
    }
    String name = "." + target.getFileName() + "-" + ProcessHandle.current().pid();
    Path draft = folder.resolve(name);
    Files.deleteIfExists(draft); // Left by a process of this number that was killed.
    try {
      writeDurably(draft, bytes);
      keepPermissions(target, draft);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void writeDurably(Path draft, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from, NOFOLLOW_LINKS) && isPosix(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from, NOFOLLOW_LINKS));
    }
  }

  private static boolean isPosix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
