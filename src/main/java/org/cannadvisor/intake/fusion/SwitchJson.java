package org.cannadvisor.intake.fusion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusionSwitch;

/**
 * The JSON format of a fusion_switch_file. Of a pass that is written twice the last line counts.
 */
final class SwitchJson {

  private static final Set<String> TOP = Set.of("Switch", "Priority", "ExceptionalPassOfO1Level");
  private static final Set<String> SECTIONS = Set.of("GraphFusion", "UBFusion");

  private final SourceText text;
  private final Reading reading;
  private final Map<String, FusionSwitch> switches = new LinkedHashMap<>();

  SwitchJson(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void read() {
    JsonDocument document = JsonDocument.of(text);
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "此处不是合法的 JSON（注释、多余的逗号或引号不配对），ATC 会退回按行解析并报 E20003。",
                    "This is no valid JSON (a comment, a comma too many or an open quote); ATC then"
                        + " reads the file line by line and stops with E20003."));
    for (Struct struct : document.objects()) {
      struct.members().forEach(this::readTop);
    }
    switches.values().forEach(reading::add);
  }

  private void readTop(Member top) {
    if (!TOP.contains(top.name())) {
      wrongKey(top, "Switch");
    } else if (top.name().equals("Switch") && top.value() instanceof Struct sections) {
      sections.members().forEach(this::readSection);
    }
  }

  private void readSection(Member section) {
    if (!SECTIONS.contains(section.name())) {
      wrongKey(section, "GraphFusion / UBFusion");
    } else if (section.value() instanceof Struct passes) {
      passes.members().forEach(pass -> readPass(section.name(), pass));
    }
  }

  private void wrongKey(Member member, String expected) {
    reading.problem(
        text.at(member.line()),
        "键名应为 " + expected + "，实际为“" + member.name() + "”，ATC 报 E21002 并退出；请改正拼写。",
        "Expected the key "
            + expected
            + ", found '"
            + member.name()
            + "': ATC stops with E21002. Maybe mend the spelling.");
  }

  private void readPass(String section, Member pass) {
    String value = pass.value() instanceof Scalar scalar && scalar.quoted() ? scalar.text() : "";
    if (!value.equals("on") && !value.equals("off")) {
      String found = pass.value() instanceof Scalar scalar ? scalar.text() : "{…}";
      reading.problem(
          text.at(pass.line()),
          pass.name() + " 的值应为 \"on\" 或 \"off\"，实际为“" + found + "”，ATC 报 E21002 并退出。",
          "The value of "
              + pass.name()
              + " is \"on\" or \"off\", found '"
              + found
              + "': ATC stops with E21002.");
      return;
    }
    switches.put(
        section + "|" + pass.name(),
        new FusionSwitch(
            Fact.UNTIED, section, pass.name(), value.equals("on"), text.at(pass.line())));
  }
}
