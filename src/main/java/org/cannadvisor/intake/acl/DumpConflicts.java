package org.cannadvisor.intake.acl;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Struct;

/**
 * Dump settings that {@code aclInit} refuses together (CANN Runtime API reference, aclmdlSetDump;
 * adump, dump_config_converter.cpp). The program then goes on without a dump, or not at all.
 */
final class DumpConflicts {

  private final SourceText text;
  private final Reading reading;

  DumpConflicts(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  void check(Struct dump) {
    boolean debug = dump.text("dump_debug").equals("on");
    boolean single = dump.text("dump_op_switch").equals("on");
    boolean models = listsModels(dump);
    if (debug && (models || single)) {
      conflict(dump, "dump_debug", single ? "dump_op_switch" : "dump_list");
    }
    if (dump.has("dump_scene") && (debug || single)) {
      conflict(dump, "dump_scene", debug ? "dump_debug" : "dump_op_switch");
    } else if (isException(dump) && models) {
      conflict(dump, "dump_scene", "dump_list");
    }
    if ((debug || models) && dump.text("dump_path").isEmpty()) {
      reading.problem(
          text.at(line(dump, debug ? "dump_debug" : "dump_list")),
          "启用 dump 时必须配置 dump_path，否则 aclInit 报错，不会生成数据。",
          "A dump needs dump_path; without it aclInit refuses the file and nothing is written.");
    }
    if (dump.has("dump_stats") && !dump.text("dump_data").equals("stats")) {
      reading.problem(
          text.at(line(dump, "dump_stats")),
          "dump_stats 只能与 dump_data: stats 一起使用，否则 aclInit 报错。",
          "dump_stats goes with dump_data: stats only; aclInit refuses it otherwise.");
    }
  }

  private static boolean listsModels(Struct dump) {
    return dump.value("dump_list").filter(Items.class::isInstance).stream()
        .anyMatch(list -> !((Items) list).items().isEmpty());
  }

  private static boolean isException(Struct dump) {
    return dump.has("dump_scene") && !dump.text("dump_scene").equals("watcher");
  }

  private void conflict(Struct dump, String name, String other) {
    reading.problem(
        text.at(line(dump, name)),
        name + " 与 " + other + " 不能同时开启，aclInit 会报错，不会生成 dump 数据。请分两次运行。",
        name
            + " and "
            + other
            + " exclude each other: aclInit refuses the file and no data are dumped. Maybe run"
            + " twice.");
  }

  private static int line(Struct dump, String name) {
    return dump.members().stream()
        .filter(member -> member.name().equals(name))
        .mapToInt(Member::line)
        .findFirst()
        .orElse(dump.line());
  }
}
