package org.cannadvisor.intake.acl;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.AclSetting;
import org.cannadvisor.model.Fact;

/** The settings of an {@code aclInit} file, one fact each. */
final class AclSettings {

  private static final int MOST = 500;
  private static final int DEEPEST = 6;

  /** What a section of this name holds in this file and in no other. */
  private static final Map<String, Set<String>> SECTIONS =
      Map.of(
          "dump",
              Set.of(
                  "dump_list",
                  "dump_path",
                  "dump_mode",
                  "dump_debug",
                  "dump_op_switch",
                  "dump_level",
                  "dump_data",
                  "dump_step",
                  "dump_scene"),
          "profiler", Set.of("switch", "aicpu", "aic_metrics", "task_trace", "acl_api"));

  /** What {@code aclInit} checks before an ordinary dump (GE, dump_config_validator). */
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "dump_mode", Set.of("input", "output", "all"),
          "dump_op_switch", Set.of("on", "off"),
          "dump_level", Set.of("op", "kernel", "all"));

  private final SourceText text;
  private final Reading reading;
  private int found;

  AclSettings(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  /** Whether a member of the whole is a section of this kind of file. */
  static boolean isSection(Member member) {
    return member.value() instanceof Struct section
        && SECTIONS.getOrDefault(member.name(), Set.of()).stream().anyMatch(section::has);
  }

  void read(Struct root) {
    readMembers("", root, 0);
    root.value("dump")
        .filter(Struct.class::isInstance)
        .map(Struct.class::cast)
        .ifPresent(this::checkDump);
    if (found > MOST) {
      reading.problem(
          text.at(0),
          "设置项过多，只读取了前 " + MOST + " 项。",
          "There are too many settings, only the first " + MOST + " were read.");
    }
  }

  private void checkDump(Struct dump) {
    new DumpConflicts(text, reading).check(dump);
    if (isOrdinary(dump)) {
      dump.members().forEach(this::check);
    }
  }

  private void readMembers(String prefix, Struct struct, int depth) {
    for (Member member : struct.members()) {
      readValue(prefix + member.name(), member.line(), member.value(), depth);
    }
  }

  private void readValue(String name, int line, JsonValue value, int depth) {
    if (value instanceof Scalar scalar) {
      add(name, scalar.text(), line);
    } else if (value instanceof Struct struct && depth < DEEPEST) {
      readMembers(name + ".", struct, depth + 1);
    } else if (value instanceof Items list && depth < DEEPEST) {
      readList(name, line, list, depth);
    }
  }

  /** A list of names is one setting; of a list of objects each member is one. */
  private void readList(String name, int line, Items list, int depth) {
    if (list.items().stream().allMatch(Scalar.class::isInstance)) {
      add(name, joined(list), line);
      return;
    }
    for (JsonValue item : list.items()) {
      readValue(name, item.line(), item, depth + 1);
    }
  }

  private static String joined(Items list) {
    return list.items().stream()
        .limit(MOST)
        .map(item -> ((Scalar) item).text())
        .collect(Collectors.joining(","));
  }

  private void add(String name, String value, int line) {
    if (++found > MOST) {
      return;
    }
    reading.add(new AclSetting(Fact.UNTIED, name, value, text.at(line)));
  }

  /** The settings of an overflow or exception dump are not checked. */
  private static boolean isOrdinary(Struct dump) {
    return !dump.has("dump_scene") && !dump.text("dump_debug").equals("on");
  }

  private void check(Member member) {
    Set<String> allowed = VALUES.getOrDefault(member.name(), Set.of());
    if (allowed.isEmpty()
        || !(member.value() instanceof Scalar scalar)
        || allowed.contains(scalar.text())) {
      return;
    }
    String words = allowed.stream().sorted().collect(Collectors.joining(" / "));
    reading.problem(
        text.at(member.line()),
        member.name() + " 应为 " + words + "，实际为“" + scalar.text() + "”，aclInit 会报错。",
        member.name()
            + " is one of "
            + words
            + ", found '"
            + scalar.text()
            + "', which aclInit refuses.");
  }
}
