package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextReportTest {

  @Test
  void saysItInEnglish() throws IOException {
    assertEquals(
        """
        One fault is confirmed: AIPP swaps the colour channels once too often. Mend
        aipp.cfg line 4 first, then convert again.

        Project   examples/yolov5s, 2026-11-24, cann-advisor 0.1.0
        Model     yolov5s, Ascend310P3, CANN version unknown
        Read      2 files (atc-command 1, aipp-config 1)

        1. [confirmed] AIPP hands the channels over in the wrong order
           aipp-channel-order-swapped | yolov5s | configuration | about 10 min

           Why       The picture that VPC hands over is RGB already, and
                     rbuv_swap_switch turns it into BGR. With red and blue exchanged the
                     boxes are about right but the scores drop.
           Evidence
             aipp.cfg:4  rbuv_swap_switch : true
               AIPP exchanges R and B.
             convert.sh:3
               atc --model=yolov5s.onnx --framework=5 --output=yolov5s --soc_version=As…
               The conversion uses this file.
           Fix       1. Set rbuv_swap_switch to false.
                     2. Convert again with the command below.
           Command
              atc --model=yolov5s.onnx \\
                  --framework=5 \\
                  --output=yolov5s \\
                  --soc_version=Ascend310P3 \\
                  --input_shape="images:1,3,640,640" \\
                  --insert_op_conf=aipp.cfg
           Patch     aipp.cfg
              --- a/aipp.cfg
              +++ b/aipp.cfg
              @@ -3,3 +3,3 @@
                   csc_switch : true
              -    rbuv_swap_switch : true
              +    rbuv_swap_switch : false
               }
           Cost      None.
           Verify    Compare the inputs of om and ONNX on one picture; the cosine
                     similarity should be above 0.99.

        2. [possible] The high-precision mode was not tried
           high-precision-mode | yolov5s | precision mode | about 30 min

           Why       Rounding to fp16 may add up layer by layer.
           Evidence
             convert.sh
               The command has no precision_mode.
           Fix       1. Convert again with the command below.
           Command
              atc --model=yolov5s.onnx --precision_mode=allow_fp32_to_fp16
           Cost      Slower, by about 1.5 to 2 times.
           Verify    Evaluate the mAP again.

        Notes (1): certain, but not the cause
          The command uses a deprecated option (deprecated-option | yolov5s)
            It still works and does not change the results.
            convert.sh:5  --precision_mode=force_fp16
              Prefer precision_mode_v2.

        Accepted (1)
          Two runs differ (nondeterministic-run | yolov5s)
            advisor.yaml, reason: wanted, until 2027-01-01

        Checked (4)
          Ruled out 1   mean-std-mismatch
          No sign 1     fusion-off
          Undecided 1   suspect-operator

        Missing (1)
          comparison
            Compare the dumps of om and ONNX with msaccucmp.py compare and put the
            result_*.csv into the directory.
            would decide: suspect-operator, first-divergence

        Problems while reading (1)
          logs/atc.log
            Expected text, found binary data; not read.
        """,
        report(Examples.swappedChannels(Lang.EN), ReportOptions.PLAIN));
  }

  @Test
  void saysItInChinese() throws IOException {
    assertEquals(
        """
        确认 1 处错误：AIPP 把颜色通道多交换了一次。先改 aipp.cfg 第 4 行，再重新转换。

        项目      examples/yolov5s，2026-11-24，cann-advisor 0.1.0
        模型      yolov5s，Ascend310P3，CANN 版本未知
        已识别    2 个文件（atc-command 1、aipp-config 1）

        1. [已确认] AIPP 输出的通道顺序与训练时相反
           aipp-channel-order-swapped | yolov5s | 配置检查 | 约 10 分钟

           原因      VPC 输出的已经是 RGB 图像（见 main.cpp），AIPP 又打开了
                     rbuv_swap_switch，模型收到的因此是 BGR。红、蓝两个通道互换后，检测
                     框位置大致正确，但类别得分明显下降。
           证据
             aipp.cfg:4  rbuv_swap_switch : true
               AIPP 交换 R 与 B。
             convert.sh:3
               atc --model=yolov5s.onnx --framework=5 --output=yolov5s --soc_version=As…
               转换时使用了这份配置。
           修改      1. 把 rbuv_swap_switch 改为 false。
                     2. 用下面的命令重新转换。
           命令
              atc --model=yolov5s.onnx \\
                  --framework=5 \\
                  --output=yolov5s \\
                  --soc_version=Ascend310P3 \\
                  --input_shape="images:1,3,640,640" \\
                  --insert_op_conf=aipp.cfg
           补丁      aipp.cfg
              --- a/aipp.cfg
              +++ b/aipp.cfg
              @@ -3,3 +3,3 @@
                   csc_switch : true
              -    rbuv_swap_switch : true
              +    rbuv_swap_switch : false
               }
           代价      无。
           验证      对同一张图片比较 om 与 ONNX 的输入，余弦相似度应大于 0.99。

        2. [可能] 尚未尝试高精度模式
           high-precision-mode | yolov5s | 高精度模式 | 约 30 分钟

           原因      fp16 的舍入误差可能逐层累积。
           证据
             convert.sh
               命令中没有 precision_mode。
           修改      1. 用下面的命令重新转换。
           命令
              atc --model=yolov5s.onnx --precision_mode=allow_fp32_to_fp16
           代价      推理变慢，约 1.5～2 倍。
           验证      重新评测 mAP。

        备注（1 条）：确定存在，但不能解释该症状
          命令使用了已废弃的参数 (deprecated-option | yolov5s)
            该参数仍然生效，不影响精度。
            convert.sh:5  --precision_mode=force_fp16
              建议改用 precision_mode_v2。

        已接受（1 条）
          两次运行结果不同 (nondeterministic-run | yolov5s)
            advisor.yaml，原因：有意为之，有效期至 2027-01-01

        检查情况（4 项）
          已排除 1      mean-std-mismatch
          未发现 1      fusion-off
          无法判定 1    suspect-operator

        缺少的材料（1 项）
          comparison
            用 msaccucmp.py compare 比对 om 与 ONNX 的 dump 数据，把 result_*.csv 放入目
            录。
            可判定：suspect-operator、first-divergence

        读取时的问题（1 个）
          logs/atc.log
            应为文本，实际为二进制数据，未读取。
        """,
        report(Examples.swappedChannels(Lang.ZH), ReportOptions.PLAIN));
  }

  @Test
  void explainsEveryCheck() throws IOException {
    String report = report(Examples.swappedChannels(Lang.EN), new ReportOptions(true, false));

    assertContains(
        """
        Checked (4)
          aipp-channel-order-swapped: recommended
            See 1.
          fusion-off: undecided
            No sign of it.
          suspect-operator: undecided
            Without a comparison nobody can tell.
            missing: comparison
          mean-std-mismatch | yolov5s: ruled out
            The mean equals that of the reference.
            aipp.cfg:9  min_chn_0 : 0
              The mean is 0.
        """,
        report);
    assertContains("   Score     0.97\n", report);
    assertContains(
        "             against: aipp-channel-order-swapped: the accuracy is good\n", report);
  }

  @Test
  void showsTheWayOfThePictureOnlyWhereExplained() throws IOException {
    assertContains(
        """
        Way of the picture: src/main.cpp, yolov5s, input 0
          1   JPEGD gives             src/decode.cpp:41
              state     NV21 width x height, stride align128(width) x align16(height)
          2   AIPP takes              aipp.cfg:4
              state     NV21 640x640
              expected  YUV420SP_U8 (NV12) 640x640
              =>        differs, aipp-channel-order-swapped
        """,
        report(Examples.swappedChannels(Lang.EN), new ReportOptions(true, false)));
    assertContains(
        """
        图片的路径：src/main.cpp，yolov5s，输入 0
          1   JPEGD 输出              src/decode.cpp:41
              现状      NV21 width x height, stride align128(width) x align16(height)
          2   AIPP 接收               aipp.cfg:4
              现状      NV21 640x640
              期望      YUV420SP_U8 (NV12) 640x640
              =>        不一致，aipp-channel-order-swapped
        """,
        report(Examples.swappedChannels(Lang.ZH), new ReportOptions(true, false)));
    assertFalse(
        report(Examples.swappedChannels(Lang.EN), ReportOptions.PLAIN).contains("Way of the"));
  }

  @Test
  void aHealthyProjectGetsAShortReport() throws IOException {
    assertEquals(
        """
        Nothing wrong was found.

        Project   ., 2026-11-24, cann-advisor 0.1.0
        Read      no file that is known here
        """,
        report(Examples.healthy(Lang.EN), ReportOptions.PLAIN));
  }

  @Test
  void sixthRecommendationTakesOneLine() throws IOException {
    List<Recommendation> six =
        IntStream.rangeClosed(1, 6).mapToObj(n -> Examples.highPrecision(Lang.EN, n)).toList();
    String report = report(Examples.with(Examples.healthy(Lang.EN), six), ReportOptions.PLAIN);

    assertTrue(
        report.endsWith(
            """
            Further recommendations (1)
            6. [possible] The high-precision mode was not tried (high-precision-mode |
                yolov5s)
            """),
        report);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void staysWithinEightyColumns(Lang lang) throws IOException {
    String report = report(Examples.swappedChannels(lang), new ReportOptions(true, false));

    assertEquals(List.of(), report.lines().filter(line -> Columns.of(line) > Page.WIDTH).toList());
  }

  @Test
  void escapeSequencesDoNotReachTheTerminal() throws IOException {
    String report = report(Hostile.diagnosis(), new ReportOptions(true, false));

    assertTrue(Hostile.isHarmless(report), report);
    assertContains("a\\x1b]0;owned\\x07\\x1b[2J b", report);
    assertContains("\\u202eevil\\u2066", report);
  }

  @Test
  void coloursOnlyWhereAsked() throws IOException {
    Diagnosis diagnosis = Examples.swappedChannels(Lang.EN);
    String coloured = report(diagnosis, new ReportOptions(false, true));

    assertContains("1. \u001B[1;31m[confirmed]\u001B[0m \u001B[1mAIPP hands", coloured);
    assertContains("2. \u001B[1;36m[possible]\u001B[0m ", coloured);
    assertEquals(
        report(diagnosis, ReportOptions.PLAIN), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void neverBreaksBeforeClosingPunctuation() {
    assertEquals(List.of("一二三", "四，五"), LineBreaks.of("一二三四，五", 6));
    assertEquals(List.of("一二", "（三）"), LineBreaks.of("一二（三）", 6));
    assertEquals(List.of("见", "convert.sh:12。"), LineBreaks.of("见 convert.sh:12。", 10));
  }

  @Test
  void breaksCommandsOnlyBetweenOptions() {
    assertEquals(
        List.of("atc --model a.onnx \\", "    --input_shape=\"a: 1 --b\" \\", "    --c=-1"),
        CommandLines.of("atc --model a.onnx --input_shape=\"a: 1 --b\" \\\n  --c=-1", 20));
  }

  private static String report(Diagnosis diagnosis, ReportOptions options) throws IOException {
    var out = new StringWriter();
    ReportFormat.of("text").orElseThrow().writer(options).write(diagnosis, out);
    return out.toString();
  }

  private static void assertContains(String part, String report) {
    assertTrue(report.contains(part), report);
  }
}
