package org.cannadvisor.intake.run;

import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.OverflowRecord;

/**
 * Reads an overflow that was parsed from an Opdebug file:
 *
 * <pre>
 * {"AI Core": {"model_id": 1, "stream_id": 514, "task_id": 12, "status": 256, …}, …}
 * {"magic": …, "acc_list": {"acc_type": 0, "data": {"task_id": 12, "stream_id": 514, "status": 32}}}
 * </pre>
 */
public final class OverflowReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 1_000;
  private static final Set<String> UNITS = Set.of("AI Core", "L2 Atomic Add", "DHA Atomic Add");

  /** {@code acc_type} of the newer layout. */
  private static final Map<String, String> TYPES =
      Map.of("0", "AI Core", "1", "AI Vector", "2", "AI CPU", "3", "SDMA");

  @Override
  public Kind kind() {
    return Kind.OVERFLOW;
  }

  @Override
  public boolean recognises(SourceText text) {
    String content = text.content();
    return content.length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && content.contains("\"task_id\"")
        && content.contains("\"status\"")
        && (content.contains("\"AI Core\"") || content.contains("\"acc_list\""));
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
                    "溢出解析文件不完整（JSON 语法错误），其余内容没有读取。",
                    "The parsed overflow file is no valid JSON from here on. Maybe parse the Opdebug"
                        + " file again."));
    for (Struct struct : document.objects()) {
      struct.members().forEach(member -> read(member, text, reading));
    }
    return reading;
  }

  private static void read(Member member, SourceText text, Reading reading) {
    if (UNITS.contains(member.name()) && member.value() instanceof Struct info) {
      add(member.name(), info, text, reading);
    } else if (member.name().equals("acc_list")) {
      list(member.value(), text, reading);
    }
  }

  private static void list(JsonValue value, SourceText text, Reading reading) {
    if (value instanceof Items items) {
      items.items().stream().limit(MOST).forEach(item -> entry(item, text, reading));
    } else {
      entry(value, text, reading);
    }
  }

  private static void entry(JsonValue value, SourceText text, Reading reading) {
    if (value instanceof Struct entry && entry.value("data").orElse(entry) instanceof Struct data) {
      add(TYPES.getOrDefault(entry.text("acc_type"), "AI Core"), data, text, reading);
    }
  }

  private static void add(String unit, Struct info, SourceText text, Reading reading) {
    long status = number(info.text("status"), 0);
    if (status != 0) {
      reading.add(
          new OverflowRecord(
              Fact.UNTIED,
              text.path(),
              unit,
              status,
              number(info.text("task_id"), -1),
              number(info.text("stream_id"), -1),
              text.at(line(info))));
    }
  }

  private static int line(Struct info) {
    return info.members().stream()
        .filter(member -> member.name().equals("status"))
        .mapToInt(Member::line)
        .findFirst()
        .orElse(info.line());
  }

  /** Numbers stand there as such or as {@code 0x100}. */
  private static long number(String text, long unknown) {
    if (text.matches("0[xX][0-9a-fA-F]{1,15}")) {
      return Long.parseLong(text.substring(2), 16);
    }
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : unknown;
  }
}
