package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all: written beside its place, then moved there. */
final class WholeFile implements AutoCloseable {

  private final Path target;
  private final Path draft;
  private final OutputStream stream;
  private final Writer writer;

  WholeFile(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    Path folder = this.target.getParent();
    if (folder == null) {
      throw new FileSystemException(target.toString(), null, "is not a file");
    }
    // Not createTempFile: its files are readable by their owner alone, and so would the report be.
    draft = folder.resolve("." + this.target.getFileName() + "-" + ProcessHandle.current().pid());
    stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8.newEncoder()));
  }

  /** For what is no text; then nothing is written to {@link #writer()}. */
  OutputStream stream() {
    return stream;
  }

  Writer writer() {
    return writer;
  }

  /** Puts the file in its place. */
  void keep() throws IOException {
    writer.close();
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(draft);
  }

  /** Why a file could not be written, as the system says it; empty where it does not. */
  static String reason(IOException failure) {
    return failure instanceof FileSystemException system && system.getReason() != null
        ? " (" + system.getReason() + ")"
        : "";
  }
}
