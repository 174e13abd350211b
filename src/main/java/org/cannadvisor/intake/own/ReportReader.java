package org.cannadvisor.intake.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;

/** Reads of a report in JSON, schema 1, what can change numbers: its {@code influences}. */
public final class ReportReader {

  private ReportReader() {}

  /**
   * One side of a comparison; empty where the file is no report, or one without influences.
   *
   * @param asGiven the file in the user's words
   * @throws IOException where the file cannot be read
   */
  public static Optional<Profile> read(Path file, String asGiven) throws IOException {
    return OwnJson.read(file)
        .filter(report -> report.has("influences"))
        .flatMap(report -> lang(report).map(lang -> profile(report, lang, asGiven)));
  }

  private static Optional<Lang> lang(JsonValue.Struct report) {
    return Arrays.stream(Lang.values())
        .filter(lang -> lang.tag().equals(report.text("lang")))
        .findFirst();
  }

  private static Profile profile(JsonValue.Struct report, Lang lang, String asGiven) {
    List<String> subjects =
        report
            .value("project")
            .filter(JsonValue.Struct.class::isInstance)
            .map(project -> OwnJson.rows((JsonValue.Struct) project, "subjects"))
            .orElse(List.of())
            .stream()
            .map(subject -> subject.text("name"))
            .toList();
    List<Influence> influences =
        OwnJson.rows(report, "influences").stream().flatMap(ReportReader::influence).toList();
    return new Profile(asGiven, lang, subjects, influences);
  }

  /** None for a group of a later version. */
  private static Stream<Influence> influence(JsonValue.Struct row) {
    return Influence.Group.of(row.text("group")).stream()
        .map(
            group ->
                new Influence(
                    row.text("subject"),
                    group,
                    row.text("place"),
                    row.text("name"),
                    row.text("value"),
                    row.text("effect"),
                    new Evidence(row.text("file"), line(row.text("line")), "")));
  }

  private static int line(String number) {
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
  }
}
