package org.cannadvisor.intake.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;

/** The object at the top of a file that this program has written. */
final class OwnJson {

  /** Reports of the largest projects have a few megabytes. */
  private static final int MOST = 64 << 20;

  private static final String SCHEMA_VERSION = "1";

  private OwnJson() {}

  /**
   * The object; empty where the file is something else, is damaged or is of a later schema.
   *
   * @throws IOException where the file cannot be read
   */
  static Optional<JsonValue.Struct> read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST + 1);
    }
    if (bytes.length > MOST) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    JsonDocument document = JsonDocument.of(new SourceText(name, new String(bytes, UTF_8)));
    List<JsonValue.Struct> objects = document.objects();
    return document.fault().isEmpty() && objects.size() == 1
        ? Optional.of(objects.get(0))
            .filter(one -> one.text("schemaVersion").equals(SCHEMA_VERSION))
        : Optional.empty();
  }

  /** The objects in a list. */
  static List<JsonValue.Struct> rows(JsonValue.Struct object, String name) {
    return object
        .value(name)
        .filter(JsonValue.Items.class::isInstance)
        .map(list -> ((JsonValue.Items) list).items())
        .orElse(List.of())
        .stream()
        .filter(JsonValue.Struct.class::isInstance)
        .map(JsonValue.Struct.class::cast)
        .toList();
  }
}
