package org.cannadvisor.intake.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.TextDecoder;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Text;

/**
 * Writes answers of the checklist into {@code advisor.yaml}, which is made where it is absent.
 * Every other byte stays: comments, order, line ends, encoding. The file is replaced in one step.
 */
public final class AnswerFile {

  private static final Text LINK =
      new Text(
          "advisor.yaml 是符号链接，未写入。请换成普通文件，或直接编辑它指向的文件。",
          "advisor.yaml is a symbolic link; it was not written. Maybe put a plain file there, or"
              + " edit the file it points to.");
  private static final Text NO_FILE =
      new Text("advisor.yaml 不是普通文件，未写入。", "advisor.yaml is no plain file; it was not written.");
  private static final Text NO_TEXT =
      new Text(
          "advisor.yaml 的编码无法无损地读写，未写入。请另存为 UTF-8 后再试。",
          "advisor.yaml cannot be decoded without loss; it was not written. Maybe save it as UTF-8"
              + " first.");

  private AnswerFile() {}

  /**
   * Writes one answer.
   *
   * @param answer a word, a number, or a list in brackets
   * @return why it was not written; empty where it was
   * @throws IOException where the folder cannot be read or written
   */
  public static Optional<Text> write(Path directory, String question, String answer)
      throws IOException {
    Path file = manifest(directory);
    if (!Files.exists(file, NOFOLLOW_LINKS)) {
      return write(file, new byte[0], question, answer);
    }
    if (Files.isSymbolicLink(file)) {
      return Optional.of(LINK);
    }
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return Optional.of(NO_FILE);
    }
    return Files.size(file) > 4L * ManifestReader.LONGEST
        ? Optional.of(byHand(question, answer))
        : write(file, Files.readAllBytes(file), question, answer);
  }

  /**
   * What is wrong with an answer as a value of its field; empty where nothing is.
   *
   * @param answer as for {@link #write}
   */
  public static Optional<Text> fault(Question question, String answer) {
    String manifest = AnswerEdit.put("", question.id(), answer).orElse("answers: ?");
    var reader = new ManifestReader(() -> List.of(question));
    return reader.read(new SourceText("advisor.yaml", manifest)).problems().stream()
        .map(Problem::message)
        .findFirst();
  }

  /** The manifest that is there; {@code advisor.yaml} where none is. */
  private static Path manifest(Path directory) {
    Path usual = directory.resolve("advisor.yaml");
    Path other = directory.resolve("advisor.yml");
    boolean isOther = !Files.exists(usual, NOFOLLOW_LINKS) && Files.exists(other, NOFOLLOW_LINKS);
    return isOther ? other : usual;
  }

  private static Optional<Text> write(Path file, byte[] before, String question, String answer)
      throws IOException {
    TextDecoder.Encoding encoding =
        TextDecoder.encodingOf(before, before.length)
            .orElse(new TextDecoder.Encoding(UTF_8, before.length + 1));
    if (encoding.from() > before.length) {
      return Optional.of(NO_TEXT);
    }
    String text = encoding.text(before, before.length);
    byte[] mark = Arrays.copyOf(before, encoding.from());
    if (!Arrays.equals(before, bytes(mark, text, encoding))) {
      return Optional.of(NO_TEXT);
    }
    Optional<String> edited = AnswerEdit.put(text, question, answer);
    if (edited.isEmpty()) {
      return Optional.of(byHand(question, answer));
    }
    WholeReplacement.of(file, bytes(mark, edited.get(), encoding));
    return Optional.empty();
  }

  private static byte[] bytes(byte[] mark, String text, TextDecoder.Encoding encoding) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark);
    bytes.writeBytes(text.getBytes(encoding.charset()));
    return bytes.toByteArray();
  }

  private static Text byHand(String question, String answer) {
    String entry = Written.key(question) + ": " + Written.value(answer);
    return new Text(
        "advisor.yaml 无法在不影响其他内容的前提下修改，未写入。请手工加入：answers: {" + entry + "}。",
        "advisor.yaml cannot be changed without touching what else is in it; it was not written."
            + " Maybe add by hand: answers: {"
            + entry
            + "}.");
  }
}
