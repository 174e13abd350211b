package org.cannadvisor.intake.onnx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannadvisor.formats.onnx.OnnxModel;
import org.cannadvisor.formats.onnx.OnnxModel.Fault;
import org.cannadvisor.formats.onnx.OnnxParser;
import org.cannadvisor.intake.BinaryFile;
import org.cannadvisor.intake.BinaryReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Kind;

/** Reads ONNX models. */
public final class OnnxReader implements BinaryReader {

  private static final int IR_VERSION = 0x08;
  private static final int NEWEST_IR = 40;

  /** Tags of the fields that may come after {@code ir_version}. */
  private static final Set<Integer> SECOND =
      Set.of(0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42, 0x72, 0xCA);

  @Override
  public Kind kind() {
    return Kind.ONNX_GRAPH;
  }

  @Override
  public boolean recognises(byte[] head, String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".onnx") || startsAsModel(head);
  }

  private static boolean startsAsModel(byte[] head) {
    return head.length > 2
        && head[0] == IR_VERSION
        && head[1] > 0
        && head[1] <= NEWEST_IR
        && SECOND.contains(head[2] & 0xFF);
  }

  @Override
  public Reading read(BinaryFile file) {
    var reading = new Reading();
    byte[] head = head(file);
    if (new String(head, StandardCharsets.ISO_8859_1).startsWith("version https://git-lfs")) {
      reading.problem(
          file.at(),
          "应为 ONNX 模型，实际是 Git LFS 的指针文件。可先执行 git lfs pull。",
          "Expected an ONNX model, found a Git LFS pointer. Maybe run git lfs pull first.");
      return reading;
    }
    facts(file, OnnxParser.parse(file), reading);
    return reading;
  }

  private static byte[] head(BinaryFile file) {
    byte[] head = new byte[(int) Math.min(64, file.size())];
    int read = file.read(0, head, head.length);
    return read == head.length ? head : new byte[0];
  }

  private static void facts(BinaryFile file, OnnxModel parsed, Reading reading) {
    if (parsed.faults().contains(Fault.NO_GRAPH)) {
      reading.problem(
          file.at(),
          "应为 ONNX 模型，但其中没有计算图，未读取。文件可能不完整，或不是 ONNX。",
          "Expected an ONNX model, but there is no graph in it; not read. Maybe the file is cut off"
              + " or is no ONNX.");
      return;
    }
    var weights = new Weights(file);
    new GraphFacts(file, parsed, weights, reading).add();
    problems(file, parsed.faults(), weights, reading);
  }

  private static void problems(
      BinaryFile file, Set<Fault> faults, Weights weights, Reading reading) {
    if (faults.contains(Fault.DAMAGED)) {
      reading.problem(
          file.at(),
          "ONNX 数据不完整或已损坏，只读取了其余部分。可重新导出或重新拷贝该文件。",
          "The ONNX data are cut off or damaged; only the rest was read. Maybe export or copy the"
              + " file again.");
    }
    if (faults.contains(Fault.TOO_LARGE) || faults.contains(Fault.TOO_DEEP)) {
      reading.problem(
          file.at(),
          "图过大或子图嵌套过深，只读取了一部分。",
          "The graph is too large or its subgraphs are nested too deep; only a part was read.");
    }
    absent(file, weights.absent(), reading);
    if (weights.isExhausted()) {
      reading.problem(
          file.at(),
          "权重超过 4 GB，其余权重未检查是否超出 fp16 范围。",
          "More than 4 GB of weights; the rest was not checked against the range of fp16.");
    }
  }

  private static void absent(BinaryFile file, List<String> names, Reading reading) {
    if (!names.isEmpty()) {
      String first = names.get(0);
      String more = names.size() > 1 ? " (+" + (names.size() - 1) + ")" : "";
      reading.problem(
          file.at(),
          "外部权重文件 " + first + more + " 不在项目中或不完整，其中的权重未检查。可把它放到模型旁边。",
          "The external weights "
              + first
              + more
              + " are not in the project or cut off, so they were not checked. Maybe put the file"
              + " beside the model.");
    }
  }
}
