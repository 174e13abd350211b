package org.cannadvisor.intake.fusion;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.model.Kind;

/**
 * Reads the fusion_result.json that ATC writes, in its old and its new layout. ATC appends to a
 * file that is already there, so that one file may hold several objects or the same session twice.
 *
 * <pre>
 * {"graph_fusion": {"MulAddFusionPass": {"effect_times": "0", "match_times": "6"}},
 *  "ub_fusion": {}, "session_and_graph_id": "0_0"}
 * </pre>
 */
public final class FusionResultReader implements FactReader {

  /** Some sixty thousand passes; an ATC run has hundreds. */
  private static final int LONGEST = 4 << 20;

  private static final String NEW_LAYOUT = "\"session_and_graph_id";

  @Override
  public Kind kind() {
    return Kind.FUSION_RESULT;
  }

  @Override
  public boolean recognises(SourceText text) {
    String head = text.head();
    boolean sections = head.contains("\"graph_fusion\"") || head.contains("\"ub_fusion\"");
    boolean counts = head.contains("\"effect_times\"") || head.contains("\"match_times\"");
    return JsonDocument.isMeantAsJson(text)
        && ((sections && counts) || ((sections || counts) && head.contains(NEW_LAYOUT)));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (text.content().length() > LONGEST) {
      reading.problem(
          text.at(0),
          "融合结果文件过大，未读取。ATC 会向已有文件追加内容；请删除该文件后重新转换。",
          "This fusion result is too large, not read. ATC appends to a file that is already there:"
              + " maybe delete it and convert again.");
      return reading;
    }
    JsonDocument document = JsonDocument.of(text);
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "此处不是合法的 JSON，文件可能被截断；只用其中可读的部分。",
                    "This is no valid JSON, maybe the file was cut off; the rest of it is used."));
    var sessions = new FusionSessions(text, reading);
    document.roots().forEach(sessions::readRoot);
    sessions.report();
    return reading;
  }
}
