package org.cannadvisor.intake.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/**
 * Gives the text of files, one after the other, and never holds two. Binary data is told by the
 * first {@value #SNIFFED} bytes and not read further; a text past {@value #READ_WHOLE} bytes is
 * read only at its beginning.
 */
public final class TextLoader {

  private static final int MEGABYTE = 1 << 20;

  static final int SNIFFED = 64 * 1024;
  static final int READ_WHOLE = 64 * MEGABYTE;
  static final int READ_OF_LARGER = 32 * MEGABYTE;

  /** A line costs memory beside its characters. */
  static final int MAX_LINES = 2_000_000;

  private static final Text BINARY =
      new Text("应为文本，实际为二进制数据，未读取。", "Expected text, found binary data; not read.");
  private static final Text UNREADABLE =
      new Text("无法读取，可能缺少权限。", "Cannot be read. Maybe permission is missing.");

  private final Consumer<Problem> problems;
  private final BiPredicate<ProjectFile, byte[]> taken;

  /**
   * @param problems told of every file that could not be read, or only in part
   */
  public TextLoader(Consumer<Problem> problems) {
    this(problems, (file, head) -> false);
  }

  /**
   * @param problems told of every file that could not be read, or only in part
   * @param taken shown the first bytes of every file; true where somebody reads it as something
   *     else than text
   */
  public TextLoader(Consumer<Problem> problems, BiPredicate<ProjectFile, byte[]> taken) {
    this.problems = problems;
    this.taken = taken;
  }

  /**
   * Reads the files in their order and gives each one that is text.
   *
   * @param done told of every file that is done with, text or not
   */
  public void forEach(
      List<ProjectFile> files, Consumer<SourceText> reader, Consumer<ProjectFile> done) {
    for (ProjectFile file : files) {
      load(file).ifPresent(reader);
      done.accept(file);
    }
  }

  /** The text of one file; empty where it is binary or cannot be read. */
  public Optional<SourceText> load(ProjectFile file) {
    return text(file).map(text -> new SourceText(file.path(), withoutExcessLines(file, text)));
  }

  private Optional<String> text(ProjectFile file) {
    var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (SeekableByteChannel channel = Files.newByteChannel(file.location(), options);
        InputStream in = Channels.newInputStream(channel)) {
      return text(file, in, channel.size());
    } catch (IOException unreadable) {
      problem(file, 0, UNREADABLE);
      return Optional.empty();
    }
  }

  private Optional<String> text(ProjectFile file, InputStream in, long size) throws IOException {
    byte[] head = in.readNBytes(SNIFFED);
    if (taken.test(file, head) || FileNames.isNeverText(file.name())) {
      return Optional.empty();
    }
    if (TextDecoder.encodingOf(head, head.length).isEmpty() && !startsAsText(head)) {
      promised(file);
      return Optional.empty();
    }
    if (head.length < SNIFFED) {
      return decoded(file, head, head.length);
    }
    return size > READ_WHOLE ? beginning(file, head, in, size) : whole(file, head, in, size);
  }

  /** A log that was cut off by a crash may go on with NULs after its last line. */
  private static boolean startsAsText(byte[] head) {
    int nul = TextDecoder.indexOfNul(head, head.length);
    return nul > 0 && head[nul - 1] == '\n' && TextDecoder.encodingOf(head, nul).isPresent();
  }

  private Optional<String> whole(ProjectFile file, byte[] head, InputStream in, long size)
      throws IOException {
    byte[] bytes = Arrays.copyOf(head, (int) Math.max(size, head.length));
    int rest = in.readNBytes(bytes, head.length, bytes.length - head.length);
    return decoded(file, bytes, head.length + rest);
  }

  private Optional<String> beginning(ProjectFile file, byte[] head, InputStream in, long size)
      throws IOException {
    problem(file, 0, tooLarge(size));
    return whole(file, head, in, READ_OF_LARGER).map(TextLoader::withoutBrokenLine);
  }

  private static String withoutBrokenLine(String text) {
    int end = text.lastIndexOf('\n');
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private Optional<String> decoded(ProjectFile file, byte[] bytes, int length) {
    var encoding = TextDecoder.encodingOf(bytes, length);
    if (encoding.isPresent()) {
      return encoding.map(known -> known.text(bytes, length));
    }
    int nul = TextDecoder.indexOfNul(bytes, length);
    return nul > 0 ? beforeNul(file, bytes, nul) : promised(file);
  }

  private Optional<String> beforeNul(ProjectFile file, byte[] bytes, int nul) {
    var text = TextDecoder.encodingOf(bytes, nul).map(encoding -> encoding.text(bytes, nul));
    if (text.isEmpty()) {
      return promised(file);
    }
    int line = 1 + (int) text.get().chars().filter(character -> character == '\n').count();
    problem(file, line, binaryFrom(line));
    return text;
  }

  /** Binary data is a problem only where the name promises text. */
  private Optional<String> promised(ProjectFile file) {
    if (FileNames.promisesText(file.name())) {
      problem(file, 0, BINARY);
    }
    return Optional.empty();
  }

  private String withoutExcessLines(ProjectFile file, String text) {
    boolean onlyFeeds = text.indexOf('\r') < 0;
    int lines = 0;
    for (int i = nextEnd(text, 0, onlyFeeds);
        i < text.length() - 1;
        i = nextEnd(text, i + 1, onlyFeeds)) {
      if (endsLine(text, i) && ++lines == MAX_LINES) {
        return firstLines(file, text.substring(0, i + 1));
      }
    }
    return text;
  }

  /** Where a line may end next: line feeds alone are found much faster. */
  private static int nextEnd(String text, int from, boolean onlyFeeds) {
    int feed = onlyFeeds ? text.indexOf('\n', from) : from;
    return feed < 0 ? text.length() : feed;
  }

  private static boolean endsLine(String text, int index) {
    char character = text.charAt(index);
    return character == '\n' || (character == '\r' && text.charAt(index + 1) != '\n');
  }

  private String firstLines(ProjectFile file, String text) {
    problem(
        file,
        0,
        new Text(
            "行数过多，只读取了前 " + MAX_LINES + " 行。",
            "Too many lines, only the first " + MAX_LINES + " were read."));
    return text;
  }

  private static Text tooLarge(long size) {
    long megabytes = size / MEGABYTE;
    int read = READ_OF_LARGER / MEGABYTE;
    return new Text(
        String.format(Locale.ROOT, "文件过大（%d MB），只读取了前 %d MB。", megabytes, read),
        String.format(
            Locale.ROOT, "Too large (%d MB), only its first %d MB were read.", megabytes, read));
  }

  private static Text binaryFrom(int line) {
    return new Text(
        String.format(Locale.ROOT, "从第 %d 行起为二进制数据，只读取了之前的内容。", line),
        String.format(
            Locale.ROOT,
            "Binary data from line %d on; only what stands before it was read.",
            line));
  }

  private void problem(ProjectFile file, int line, Text message) {
    problems.accept(new Problem(file.path(), line, message));
  }
}
