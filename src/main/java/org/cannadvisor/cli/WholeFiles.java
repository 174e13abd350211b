package org.cannadvisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that appear together: all are written beside their places first, and moved there once the
 * last one is whole. Where one cannot be written none appears.
 */
final class WholeFiles implements AutoCloseable {

  private final List<WholeFile> files = new ArrayList<>();

  /** Writes the content of a file. */
  interface Content {
    void into(Writer writer) throws IOException;
  }

  /** Writes the content of a file that is no text. */
  interface Bytes {
    void into(OutputStream stream) throws IOException;
  }

  /** Writes one more file beside its place. */
  void add(Path target, Content content) throws IOException {
    content.into(begin(target).writer());
  }

  /** The same with what is no text. */
  void addBytes(Path target, Bytes content) throws IOException {
    content.into(begin(target).stream());
  }

  private WholeFile begin(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "is a directory");
    }
    var file = new WholeFile(target);
    files.add(file);
    return file;
  }

  /** Puts all of them in their places. */
  void keep() throws IOException {
    for (WholeFile file : files) {
      file.writer().close();
    }
    for (WholeFile file : files) {
      file.keep();
    }
  }

  @Override
  public void close() throws IOException {
    for (WholeFile file : files) {
      file.close();
    }
  }
}
