package org.cannadvisor.intake.aipp;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.TextFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.aipp.proto.AippProto.AippOpParams;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;

/** Says what is wrong with a piece of an AIPP file and how to mend it. */
final class AippDamage {

  /** Shown in templates of the user guide, unknown to the schema that ATC parses with. */
  private static final Set<String> TEMPLATE_ONLY = Set.of("rotation_angle");

  /** What a Chinese keyboard gives for a colon. */
  static final char WIDE_COLON = '\uFF1A';

  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z_]\\w*+)\\s*+(:?)\\s*+(.*)", Pattern.DOTALL);
  private static final int MAX_SHOWN = 80;

  private AippDamage() {}

  /** An entry that cannot be parsed, e.g. {@code mean_chn_0 : 103.5}. */
  static void of(String entry, Evidence at, Reading reading) {
    if (entry.indexOf(WIDE_COLON) >= 0) {
      reading.problem(
          at,
          "字段名后应为英文冒号“:”，实际是中文冒号“：”。ATC 会因此拒绝整个文件。请改为英文冒号。",
          "Expected the colon \":\" behind the name, found the Chinese full-width colon: ATC"
              + " refuses the whole file. Maybe type \":\" instead.");
      return;
    }
    Text what = what(entry);
    reading.problem(
        at,
        what.zh() + "ATC 会因此拒绝整个文件；这里跳过该项，继续读取其余内容。",
        what.en()
            + " ATC refuses the whole file for it; here the entry is skipped and the rest is"
            + " read.");
  }

  /** The field that a damaged entry was to set; empty where that cannot be told. */
  static String name(String entry) {
    Matcher parts = ENTRY.matcher(entry);
    return parts.matches() ? parts.group(1) : "";
  }

  /** The frame of a block, where it is not whole. */
  static void of(AippBlock block, SourceText text, Reading reading) {
    Evidence at = text.at(block.line());
    switch (block.flaw()) {
      case NONE -> {}
      case NO_NAME ->
          reading.problem(
              at,
              "AIPP 字段前应有“aipp_op {”，但没有找到。ATC 会拒绝该文件。请在字段前加上“aipp_op {”，末尾加上“}”。",
              "Expected \"aipp_op {\" before the AIPP fields and found none: ATC refuses the file."
                  + " Maybe put \"aipp_op {\" before and \"}\" behind them.");
      case NOT_OPENED ->
          reading.problem(
              at,
              "aipp_op 后应有“{”，但没有找到。ATC 会拒绝该文件。请补上“{”。",
              "Expected \"{\" after aipp_op and found none: ATC refuses the file. Maybe add it.");
      case NOT_CLOSED ->
          reading.problem(
              at,
              "这个 aipp_op 块没有结尾的“}”，ATC 会拒绝该文件。请补上“}”（也可能是文件被截断）。",
              "Expected \"}\" at the end of this aipp_op block and found none: ATC refuses the"
                  + " file. Maybe add it, or the file was cut off.");
      case TOO_LONG ->
          reading.problem(
              at,
              "这个 aipp_op 块过长，不可能是 AIPP 配置，未读取。请检查文件内容或结尾的“}”。",
              "This aipp_op block is far too long for an AIPP configuration, not read. Maybe its"
                  + " \"}\" is missing or the file holds something else.");
    }
  }

  /** A block of which nothing could be read. */
  static void ofWhole(
      TextFormat.ParseException error, AippBlock block, SourceText text, Reading reading) {
    int line = block.bodyLine() + Math.max(0, error.getLine() - 1);
    reading.problem(
        text.at(line),
        "这个 aipp_op 块无法按 protobuf 文本格式解析，ATC 会拒绝该文件。每行应为“字段名 : 值”。",
        "This aipp_op block cannot be parsed as protobuf text, so ATC refuses the file. Every line"
            + " should read \"name : value\".");
  }

  private static Text what(String entry) {
    Matcher parts = ENTRY.matcher(entry);
    if (!parts.matches()) {
      return new Text(
          "应为“字段名 : 值”，实际是“" + shown(entry) + "”。",
          "Expected \"name : value\", found \"" + shown(entry) + "\".");
    }
    String name = parts.group(1);
    String value = shown(parts.group(3).replaceAll("_mode$", ""));
    FieldDescriptor field = AippOpParams.getDescriptor().findFieldByName(name);
    if (field == null) {
      return unknown(name);
    } else if (parts.group(2).isEmpty()) {
      return new Text(
          "字段 " + name + " 后应有冒号，实际是“" + value + "”。请写成“" + name + " : 值”。",
          "Expected a colon after "
              + name
              + ", found \""
              + value
              + "\". Maybe write \""
              + name
              + " : value\".");
    }
    return wrongValue(field, value);
  }

  private static Text unknown(String name) {
    if (TEMPLATE_ONLY.contains(name)) {
      return new Text(
          "字段 " + name + " 只出现在文档模板中，ATC 的解析格式里没有它。请删除这一行。",
          "The field "
              + name
              + " stands in templates only, the format that ATC parses has none."
              + " Maybe delete the line.");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean onlyCase = AippOpParams.getDescriptor().findFieldByName(lower) != null;
    return new Text(
        "应为 AIPP 字段名，实际是“" + shown(name) + "”。" + (onlyCase ? "请改为小写 " + lower + "。" : "请检查拼写。"),
        "Expected the name of an AIPP field, found \""
            + shown(name)
            + "\". "
            + (onlyCase ? "Maybe write " + lower + "." : "Maybe it is misspelt."));
  }

  private static Text wrongValue(FieldDescriptor field, String value) {
    String name = field.getName();
    if (name.startsWith("mean_chn_") && value.matches("[-+]?\\d*\\.\\d*(?:[eE].*)?")) {
      String min = name.replace("mean", "min");
      return new Text(
          name + " 只能是整数，实际是“" + value + "”。小数均值请写入 " + min + "（两者都会被减去）。",
          name
              + " takes a whole number, found \""
              + value
              + "\". Maybe write a fractional mean in "
              + min
              + " (both are subtracted).");
    }
    Text expected = expected(field);
    String found = value.isEmpty() ? "nothing" : "\"" + value + "\"";
    String foundZh = value.isEmpty() ? "空" : "“" + value + "”";
    return new Text(
        "字段 " + name + " 应为" + expected.zh() + "，实际是" + foundZh + "。请改正这个值。",
        "Expected "
            + expected.en()
            + " for "
            + name
            + ", found "
            + found
            + ". Maybe correct the value.");
  }

  private static Text expected(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case BOOLEAN -> new Text(" true 或 false", "true or false");
      case FLOAT, DOUBLE -> new Text("数字", "a number");
      case INT, LONG -> new Text("整数", "a whole number");
      case STRING -> new Text("带双引号的字符串", "a string in double quotes");
      default ->
          field.getName().equals("aipp_mode")
              ? new Text(" static 或 dynamic", "static or dynamic")
              : new Text(
                  " YUV420SP_U8、XRGB8888_U8、RGB888_U8 或 YUV400_U8（大写、不加引号）",
                  "YUV420SP_U8, XRGB8888_U8, RGB888_U8 or YUV400_U8 (capitals, no quotes)");
    };
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
  }
}
