package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.SinceBaseline;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Topic;
import org.jspecify.annotations.Nullable;

/** The results of a SARIF run: recommendations, notes and what was accepted, in this order. */
final class SarifResults {

  /** Its version changes with {@link org.cannadvisor.model.Fingerprint}. */
  private static final String FINGERPRINT = "cannAdvisorFinding/v1";

  /** {@code aipp.cfg:4} or {@code aipp.cfg}, as baselines have it. */
  private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?");

  private final JsonGenerator json;
  private final Diagnosis diagnosis;
  private final Map<String, Integer> rules = new HashMap<>();

  SarifResults(JsonGenerator json, Diagnosis diagnosis) {
    this.json = json;
    this.diagnosis = diagnosis;
    int index = 0;
    for (Topic topic : diagnosis.topics()) {
      rules.put(topic.id(), index++);
    }
  }

  void write() throws IOException {
    json.writeArrayFieldStart("results");
    for (Recommendation one : diagnosis.recommendations()) {
      write(one);
    }
    for (Diagnosis.Note one : diagnosis.notes()) {
      write(one);
    }
    for (Accepted one : diagnosis.accepted()) {
      write(one);
    }
    for (SinceBaseline since : diagnosis.since().stream().toList()) {
      for (Baseline.Entry one : since.gone()) {
        write(one);
      }
    }
    json.writeEndArray();
  }

  private void write(Recommendation one) throws IOException {
    json.writeStartObject();
    begin(one.id(), Optional.of(one.level()));
    SarifText.message(json, "message", text(one.title(), one.evidence()), markdown(one));
    places(one.evidence(), one.fingerprint());
    state("new");
    new SarifFixes(json, diagnosis.lang()).write(one);
    json.writeNumberField("rank", Math.round(one.score() * 100));
    properties(one.subject(), one.level().id());
    json.writeEndObject();
  }

  private void write(Diagnosis.Note one) throws IOException {
    json.writeStartObject();
    begin(one.id(), Optional.empty());
    SarifText.message(json, "message", one.title() + "\n" + one.says(), "");
    places(one.evidence(), one.fingerprint());
    state("new");
    properties(one.subject(), "note");
    json.writeEndObject();
  }

  private void write(Accepted one) throws IOException {
    json.writeStartObject();
    begin(one.id(), one.level());
    SarifText.message(json, "message", one.title() + "\n" + one.says(), "");
    places(one.evidence(), one.fingerprint());
    state(one.before() ? "unchanged" : "new");
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    json.writeStringField("status", "accepted");
    json.writeStringField(
        "justification", SarifText.plain(ProjectText.decision(diagnosis.lang(), one)));
    json.writeEndObject();
    json.writeEndArray();
    properties(one.subject(), one.level().map(Level::id).orElse("note"));
    json.writeEndObject();
  }

  /** What the baseline has and this run has not: looked for, and no longer found. */
  private void write(Baseline.Entry gone) throws IOException {
    json.writeStartObject();
    begin(gone.id(), "pass", "none");
    SarifText.message(json, "message", title(gone), "");
    Matcher place = PLACE.matcher(gone.place());
    if (place.matches()) {
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      writePlace(json, place.group(1), line(place.group(2)), "");
      json.writeEndObject();
      json.writeEndArray();
    }
    fingerprint(gone.fingerprint());
    state("absent");
    properties(gone.subject(), "gone");
    json.writeEndObject();
  }

  /** In the language of this report, where it still knows the id. */
  private String title(Baseline.Entry gone) {
    return diagnosis.topics().stream()
        .filter(topic -> topic.id().equals(gone.id()))
        .findFirst()
        .map(Topic::title)
        .orElse(gone.title());
  }

  private static int line(@Nullable String number) {
    return number == null ? 0 : Integer.parseInt(number);
  }

  /** How a result stands to the baseline; nothing where none was given. */
  private void state(String state) throws IOException {
    if (diagnosis.since().isPresent()) {
      json.writeStringField("baselineState", state);
    }
  }

  /** A note is certain and harmless: it does not fail. */
  private void begin(String id, Optional<Level> level) throws IOException {
    begin(
        id,
        level.isPresent() ? "fail" : "informational",
        level.map(SarifResults::of).orElse("none"));
  }

  private void begin(String id, String kind, String level) throws IOException {
    json.writeStringField("ruleId", id);
    Integer index = rules.get(id);
    if (index != null) {
      json.writeNumberField("ruleIndex", index);
    }
    json.writeStringField("kind", kind);
    json.writeStringField("level", level);
  }

  private static String of(Level level) {
    return switch (level) {
      case CONFIRMED -> "error";
      case LIKELY -> "warning";
      case POSSIBLE -> "note";
    };
  }

  private static String text(String title, List<Testimony> evidence) {
    return evidence.isEmpty() ? title : title + "\n" + evidence.get(0).says();
  }

  private String markdown(Recommendation one) {
    var page = new MarkdownPage(diagnosis.lang());
    page.paragraph("**" + MarkdownText.of(one.title()) + "**");
    new MarkdownAdvice(page, false).writeBody(one);
    return page.toString();
  }

  /** The first place is where to look, the others are what it contradicts or agrees with. */
  private void places(List<Testimony> evidence, String fingerprint) throws IOException {
    json.writeArrayFieldStart("locations");
    for (Testimony one : evidence.subList(0, Math.min(1, evidence.size()))) {
      place(one);
    }
    json.writeEndArray();
    if (evidence.size() > 1) {
      json.writeArrayFieldStart("relatedLocations");
      for (Testimony one : evidence.subList(1, evidence.size())) {
        place(one);
      }
      json.writeEndArray();
    }
    fingerprint(fingerprint);
  }

  private void fingerprint(String fingerprint) throws IOException {
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
  }

  private void place(Testimony one) throws IOException {
    json.writeStartObject();
    writePlace(json, one.at().file(), one.at().line(), one.at().text());
    SarifText.message(json, "message", one.says(), "");
    json.writeEndObject();
  }

  /**
   * The fields of a location.
   *
   * @param line 0 for the file as a whole
   */
  static void writePlace(JsonGenerator json, String file, int line, String text)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    writeFile(json, file);
    if (line > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      if (!text.isEmpty()) {
        json.writeObjectFieldStart("snippet");
        json.writeStringField("text", Visible.keepTabs(text));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Which file, relative to the project. */
  static void writeFile(JsonGenerator json, String file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", SarifText.uri(file));
    json.writeStringField("uriBaseId", SarifReport.BASE);
    json.writeEndObject();
  }

  private void properties(String subject, String level) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("subject", Visible.line(subject));
    json.writeStringField("certainty", level);
    json.writeEndObject();
  }
}
