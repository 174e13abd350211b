package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Text;

/**
 * The fixes that an editor can make by itself (SARIF 2.1.0, 3.55): those of which the report has
 * the change of a file that is there. What a person has to do besides stands in the message.
 */
final class SarifFixes {

  private static final Text CHANGE = new Text("修改 %s", "Change %s");

  private final JsonGenerator json;
  private final Lang lang;

  SarifFixes(JsonGenerator json, Lang lang) {
    this.json = json;
    this.lang = lang;
  }

  /** Nothing where no file is to be changed. */
  void write(Recommendation one) throws IOException {
    List<Fix.Patch> changes =
        one.fix().files().stream().filter(file -> !PatchEdits.of(file.patch()).isEmpty()).toList();
    if (changes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    List<String> files = changes.stream().map(Fix.Patch::path).toList();
    String which = String.join(Labels.ITEMS.in(lang), files);
    SarifText.message(json, "description", Labels.say(lang, CHANGE, which), "");
    JsonReport.array(json, "artifactChanges", changes, SarifFixes::writeChange);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeChange(JsonGenerator json, Fix.Patch change) throws IOException {
    SarifResults.writeFile(json, change.path());
    JsonReport.array(
        json, "replacements", PatchEdits.of(change.patch()), SarifFixes::writeReplacement);
  }

  private static void writeReplacement(JsonGenerator json, PatchEdits.Edit edit)
      throws IOException {
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", edit.from());
    json.writeNumberField("startColumn", 1);
    json.writeNumberField("endLine", edit.to());
    json.writeNumberField("endColumn", edit.endColumn());
    json.writeEndObject();
    if (!edit.text().isEmpty()) {
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
  }
}
