package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people tried and what came of it, as they write it down. */
final class TriedStepsTest {

  private static final String ATC =
      "atc --framework=5 --model=net.onnx --soc_version=Ascend310P3 --input_shape=\"x:1,3,224,224\"";

  @TempDir private Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          --output=net ; --output=net_hp --precision_mode=allow_fp32_to_fp16 ; top1: torch 81.3, om 76.1, om with high precision mode 81.2 ; keep-operator-dtype
          --output=net ; --output=net_k --keep_dtype=keep.cfg ; torch top1 81.3。默认转换的 om top1 76.1；用 keep_dtype 保持 LayerNorm 为 fp32 后 top1 81.2 ; keep-operator-dtype
          --output=net ; --output=net_f --fusion_switch_file=f.cfg ; 官方 AP 73.8。310P3 第一次转换 AP 65.2，加了 f.cfg 之后 AP 73.7 ; isolate-fusion-rule
          --output=net ; --output=net_b --buffer_optimize=off_optimize ; top1 (torch) 77.0. net.om gives top1 60.2, with off_optimize top1 76.9 ; isolate-buffer-operator
          --output=net ; --output=net_hp --precision_mode=allow_fp32_to_fp16 ; The om finds no boxes. With allow_fp32_to_fp16 it is still wrong. ; disable-buffer-optimize
          --output=net ; --output=net_f --fusion_switch_file=f.cfg ; 检测框错乱，关闭融合后与 onnx 一致 ; isolate-fusion-rule
          """)
  void areHeard(String one, String other, String note, String first) throws IOException {
    Files.writeString(
        project.resolve("convert.sh"), ATC + " " + one + "\n" + ATC + " " + other + "\n");
    Files.writeString(
        project.resolve("f.cfg"), "{\"Switch\":{\"GraphFusion\":{\"ALL\":\"off\"}}}\n");
    Files.writeString(project.resolve("keep.cfg"), "OpType::LayerNorm\n");
    Files.writeString(project.resolve("note.md"), note + "\n");

    Diagnosis diagnosis = Fixtures.diagnose(project, Lang.EN);

    assertEquals(
        first,
        diagnosis.recommendations().isEmpty() ? "" : diagnosis.recommendations().get(0).id());
  }
}
