package org.cannadvisor.intake.fusion;

import java.util.HashSet;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionSwitch;

/** The line format of a fusion_switch_file; a line applies to graph and UB passes alike. */
final class SwitchLines {

  private static final int LONGEST_LINE = 4000;

  private final SourceText text;
  private final Reading reading;
  private final Set<String> seen = new HashSet<>();

  SwitchLines(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void read() {
    int number = 0;
    for (String line : text.lines()) {
      number++;
      if (!line.isBlank()) {
        read(line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip(), text.at(number));
      }
    }
  }

  private void read(String line, Evidence at) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      reading.problem(
          at,
          "融合开关的每一行应为“融合规则名:on|off”，此行没有冒号，ATC 报 E20003。",
          "Each line of a fusion switch file is Pass:on or Pass:off; this one has no colon"
              + " (E20003).");
      return;
    }
    String pass = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (!value.equals("on") && !value.equals("off")) {
      reading.problem(
          at,
          "融合开关的值应为 on 或 off，实际为“" + value + "”，ATC 会报错退出。",
          "A fusion switch is on or off, found '" + value + "'; ATC refuses the file.");
    } else if (!seen.add(pass)) {
      reading.problem(
          at,
          "融合规则 " + pass + " 重复出现，ATC 不接受；请只保留一行。",
          "The pass " + pass + " stands here twice, which ATC refuses. Maybe keep one line.");
    } else {
      reading.add(new FusionSwitch(Fact.UNTIED, "both", pass, value.equals("on"), at));
    }
  }
}
