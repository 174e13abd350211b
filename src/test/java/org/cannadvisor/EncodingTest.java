package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the files of a project are encoded, the answers and their places are the same. */
final class EncodingTest {

  private static final Path PROJECT = Fixtures.PROJECTS.resolve("aipp-colours");

  @TempDir Path folder;

  /**
   * Writes the project twice, as plain UTF-8 and in the encoding, with a Chinese comment at the
   * head of every file.
   *
   * @param mark the byte order mark in hexadecimal digits; empty for none
   */
  @ParameterizedTest(name = "{0}, mark {1}, line ends {2}")
  @CsvSource({
    "UTF-8, '', CRLF",
    "UTF-8, '', CR",
    "UTF-8, EFBBBF, LF",
    "UTF-8, EFBBBF, CRLF",
    "UTF-16LE, FFFE, LF",
    "UTF-16LE, FFFE, CRLF",
    "UTF-16BE, FEFF, LF",
    "UTF-16BE, FEFF, CR",
    "GBK, '', LF",
    "GBK, '', CRLF",
    "GB18030, '', CR",
  })
  void answersAreTheSame(String charset, String mark, String lineEnd) throws IOException {
    Path plain = write("plain", StandardCharsets.UTF_8, "", "LF");
    Path other = write("other", Charset.forName(charset), mark, lineEnd);

    for (Lang lang : Lang.values()) {
      Diagnosis expected = Fixtures.diagnose(plain, lang);
      Diagnosis actual = Fixtures.diagnose(other, lang);

      assertFalse(expected.recommendations().isEmpty());
      assertEquals(List.of(), actual.problems());
      assertEquals(expected.files(), actual.files());
      assertEquals(expected.checks(), actual.checks());
      assertEquals(expected.recommendations(), actual.recommendations());
    }
  }

  private Path write(String name, Charset charset, String mark, String lineEnd) throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> all = Files.walk(PROJECT)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(PROJECT.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = "# 人脸识别模型，由算法组转换\n" + Files.readString(file, StandardCharsets.UTF_8);
        Files.write(copy, bytes(text.replace("\n", end(lineEnd)), charset, mark));
      }
    }
    return root;
  }

  private static byte[] bytes(String text, Charset charset, String mark) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < mark.length(); i += 2) {
      bytes.write(Integer.parseInt(mark.substring(i, i + 2), 16));
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }

  private static String end(String name) {
    return switch (name) {
      case "CRLF" -> "\r\n";
      case "CR" -> "\r";
      default -> "\n";
    };
  }
}
