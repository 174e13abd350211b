package org.cannadvisor.intake.fusion;

import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.model.Kind;

/**
 * Reads a fusion_switch_file in either of its two formats, as ATC does (fusion_config_parser.cc):
 * as JSON first, and line by line where it is no JSON.
 *
 * <pre>
 * {"Switch": {"GraphFusion": {"ALL": "off", "SoftmaxFusionPass": "on"}, "UBFusion": {}}}
 * TransposeReshapeFusionPass:off
 * </pre>
 */
public final class FusionSwitchReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final Pattern ENTRY = Pattern.compile("[A-Za-z_]\\w{0,200}\\s*:\\s*\\w{1,20}");
  private static final Pattern PASS_ENTRY =
      Pattern.compile("(?:ALL|\\w{0,200}(?:Pass|PASS|Fusion)\\d*)\\s*:\\s*\\w{1,20}");
  private static final Pattern SWITCHED = Pattern.compile(".*:\\s*(?i:on|off)");

  @Override
  public Kind kind() {
    return Kind.FUSION_SWITCH;
  }

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return JsonDocument.isMeantAsJson(text) ? isSwitchJson(text.content()) : isSwitchLines(text);
  }

  private static boolean isSwitchJson(String content) {
    return content.contains("\"GraphFusion\"")
        || content.contains("\"UBFusion\"")
        || (content.contains("\"Switch\"")
            && (content.contains("Pass\"") || content.contains("\"ALL\"")));
  }

  private static boolean isSwitchLines(SourceText text) {
    boolean named = text.name().contains("fusion_switch");
    int lines = 0;
    int entries = 0;
    int passes = 0;
    boolean switched = false;
    for (String raw : text.lines()) {
      String line = raw.length() > 300 ? "" : raw.strip();
      lines += raw.isBlank() ? 0 : 1;
      entries += ENTRY.matcher(line).matches() ? 1 : 0;
      passes += PASS_ENTRY.matcher(line).matches() ? 1 : 0;
      switched |= SWITCHED.matcher(line).matches();
    }
    return switched && 2 * entries > lines && (named || 2 * passes > lines);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (text.content().isBlank()) {
      reading.problem(
          text.at(0),
          "融合开关文件为空，ATC 会报错退出；不需要时请去掉 --fusion_switch_file。",
          "The fusion switch file is empty, which ATC refuses. Maybe drop --fusion_switch_file.");
    } else if (JsonDocument.isMeantAsJson(text)) {
      new SwitchJson(text, reading).read();
    } else {
      new SwitchLines(text, reading).read();
    }
    return reading;
  }
}
