package org.cannadvisor.intake.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.model.Baseline;

/**
 * Reads what {@code baseline create} has written:
 *
 * <pre>{"schemaVersion": "1", "kind": "baseline", "today": "2026-11-01", "findings": [
 *   {"fingerprint": "9f…", "id": "aipp-mean-rounded", "subject": "yolov5s", …}]}</pre>
 */
public final class BaselineReader {

  private BaselineReader() {}

  /**
   * The baseline; empty where the file is none.
   *
   * @param asGiven the file in the user's words, for the report
   * @throws IOException where the file cannot be read
   */
  public static Optional<Baseline> read(Path file, String asGiven) throws IOException {
    return OwnJson.read(file)
        .filter(object -> object.text("kind").equals("baseline"))
        .map(
            object ->
                new Baseline(
                    asGiven,
                    object.text("today"),
                    OwnJson.rows(object, "findings").stream()
                        .map(BaselineReader::entry)
                        .filter(entry -> !entry.fingerprint().isEmpty())
                        .toList()));
  }

  private static Baseline.Entry entry(JsonValue.Struct row) {
    return new Baseline.Entry(
        row.text("fingerprint"),
        row.text("id"),
        row.text("subject"),
        row.text("title"),
        row.text("place"));
  }
}
