package org.cannadvisor.intake.om;

import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.formats.om.Flaw;
import org.cannadvisor.formats.om.OmFile;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;

/** Says what is wrong with an offline model. */
final class Flaws {

  private Flaws() {}

  static void say(OmFile om, Evidence at, Reading reading) {
    om.flaws().stream()
        .map(Flaws::text)
        .flatMap(Optional::stream)
        .distinct()
        .limit(5)
        .forEach(text -> reading.problem(at, text.zh(), text.en()));
    om.root().filter(model -> !model.isComplete()).ifPresent(model -> sayIncomplete(at, reading));
  }

  private static void sayIncomplete(Evidence at, Reading reading) {
    reading.problem(
        at,
        "模型定义已损坏或过大，只读取了一部分；图中没有找到的算子不能当作不存在。请重新复制或转换该文件。",
        "The definition of the model is damaged or too large, and only a part of it was read; that"
            + " an operator was not found in it means nothing. Maybe copy or convert the file again.");
  }

  private static Optional<Text> text(Flaw flaw) {
    return switch (flaw.sort()) {
      case TRAILING, MODEL_COUNT -> Optional.empty();
      case LFS_POINTER ->
          text(
              "这是 Git LFS 指针，不是模型本身，未读取。可执行 git lfs pull。",
              "A pointer of Git LFS, not the model itself; not read. Maybe run git lfs pull.");
      case NOT_A_MODEL ->
          text(
              "应为离线模型（以 IMOD 开头），实际不是，未读取。请检查文件是否下载或复制完整。",
              "Expected an offline model (it begins with IMOD), found something else; not read. Maybe"
                  + " the file was not copied whole.");
      case PICO ->
          text(
              "这是海思 SVP（PICO）的模型，不是昇腾离线模型，未读取。",
              "A model for HiSilicon SVP chips (PICO), not for Ascend; not read.");
      case HIAI ->
          text(
              "不是 CANN 的离线模型（可能是 HiAI 手机模型），未读取。",
              "Not an offline model of CANN (maybe one of HiAI, for phones); not read.");
      case ARCHIVE ->
          text(
              "这是 ZIP 包（可能是新版 OM2 格式），未读取。可用 atc --mode=1 转成 json 后放进目录。",
              "A ZIP archive (maybe the newer OM2 package); not read. Maybe turn it into JSON with"
                  + " atc --mode=1.");
      case ENCRYPTED ->
          text(
              "模型已加密，无法读取。请提供转换命令。",
              "The model is encrypted and cannot be read. Maybe add the conversion command.");
      case TRUNCATED -> truncated(flaw);
      case DEFINITION_TOO_LARGE ->
          text(
              "模型定义超过 256 MB，未读取。", "The definition of the model is larger than 256 MB; not read.");
      case BAD_TABLE, BAD_PARTITION, NO_DEFINITION ->
          text(
              "模型文件的分区表有误，相应部分未读取。请重新复制或转换该文件。",
              "The table of partitions is damaged, and what it names wrongly was not read. Maybe copy"
                  + " or convert the file again.");
    };
  }

  private static Optional<Text> truncated(Flaw flaw) {
    long expected = Math.max(0, flaw.expected());
    return text(
        String.format(Locale.ROOT, "文件不完整：应有 %d 字节，实际只有 %d 字节。请重新复制。", expected, flaw.found()),
        String.format(
            Locale.ROOT,
            "Expected %d bytes behind the header, found %d: the file is cut off. Maybe copy it again.",
            expected,
            flaw.found()));
  }

  private static Optional<Text> text(String zh, String en) {
    return Optional.of(new Text(zh, en));
  }
}
