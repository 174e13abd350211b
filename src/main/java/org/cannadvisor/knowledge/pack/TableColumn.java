package org.cannadvisor.knowledge.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that a decision table may have, with the headings that mean them. */
enum TableColumn {
  /** The recommendation that the row argues about. */
  ID("id", "建议"),
  CHIP("chip", "芯片"),
  CANN("cann", "版本"),
  OPERATOR("operator", "算子"),
  PASS("pass", "融合规则"),
  ARGUE("argue", "论证"),
  WEIGHT("weight", "权重"),
  ZH("zh", "中文"),
  EN("en", "英文"),
  SOURCE("source", "出处");

  private final String heading;
  private final String chinese;

  TableColumn(String heading, String chinese) {
    this.heading = heading;
    this.chinese = chinese;
  }

  String heading() {
    return heading;
  }

  static Optional<TableColumn> of(String heading) {
    String word = heading.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> one.heading.equals(word) || one.chinese.equals(word))
        .findFirst();
  }

  /** Every heading. */
  static List<String> known() {
    return Arrays.stream(values()).flatMap(one -> Stream.of(one.heading, one.chinese)).toList();
  }
}
