package org.cannadvisor.intake.acl;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Kind;

/**
 * Reads the configuration of {@code aclInit}, mostly called {@code acl.json}.
 *
 * <pre>
 * {"dump": {"dump_list": [{"model_name": "resnet50"}], "dump_path": "/data/dump", "dump_mode": "all"}}
 * </pre>
 */
public final class AclConfigReader implements FactReader {

  private static final int LONGEST = 1 << 20;

  @Override
  public Kind kind() {
    return Kind.ACL_CONFIG;
  }

  @Override
  public boolean recognises(SourceText text) {
    String content = text.content();
    return content.length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && (content.contains("\"dump\"") || content.contains("\"profiler\""))
        && JsonDocument.of(text).roots().stream().anyMatch(AclConfigReader::isConfig);
  }

  private static boolean isConfig(JsonValue root) {
    return root instanceof Struct struct
        && struct.members().stream().anyMatch(AclSettings::isSection);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    JsonDocument document = JsonDocument.of(text);
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "此处不是合法的 JSON（注释、多余的逗号或引号不配对），aclInit 会报错；请删除注释或改正。",
                    "This is no valid JSON (a comment, a comma too many or an open quote), which"
                        + " aclInit refuses. Maybe delete the comment."));
    var settings = new AclSettings(text, reading);
    for (Struct struct : document.objects()) {
      settings.read(struct);
    }
    return reading;
  }
}
