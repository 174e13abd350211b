package org.cannadvisor.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.SinceBaseline;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Topic;
import org.cannadvisor.model.UnknownLines;

/** Diagnoses as literals. */
final class Examples {

  private static final String COMMAND =
      "atc --model=yolov5s.onnx --framework=5 --output=yolov5s --soc_version=Ascend310P3"
          + " --input_shape=\"images:1,3,640,640\" --insert_op_conf=aipp.cfg";

  private static final String PATCH =
      """
      --- a/aipp.cfg
      +++ b/aipp.cfg
      @@ -3,3 +3,3 @@
           csc_switch : true
      -    rbuv_swap_switch : true
      +    rbuv_swap_switch : false
       }
      """;

  private Examples() {}

  static Diagnosis swappedChannels(Lang lang) {
    return new Diagnosis(
        "examples/yolov5s",
        LocalDate.of(2026, 11, 24),
        lang,
        "0.1.0",
        List.of(new Diagnosis.Pack("builtin", "0.1.0", 120)),
        List.of(
            new Diagnosis.Source("aipp.cfg", Kind.AIPP_CONFIG, 12),
            new Diagnosis.Source("convert.sh", Kind.ATC_COMMAND, 7)),
        List.of(
            new Diagnosis.Subject("yolov5s", List.of("aipp.cfg", "convert.sh"), "Ascend310P3", "")),
        in(
            lang,
            "确认 1 处错误：AIPP 把颜色通道多交换了一次。先改 aipp.cfg 第 4 行，再重新转换。",
            "One fault is confirmed: AIPP swaps the colour channels once too often. Mend"
                + " aipp.cfg line 4 first, then convert again."),
        List.of(channelOrder(lang), highPrecision(lang, 2)),
        List.of(
            new Diagnosis.Note(
                "deprecated-option",
                "yolov5s",
                in(lang, "命令使用了已废弃的参数", "The command uses a deprecated option"),
                in(lang, "该参数仍然生效，不影响精度。", "It still works and does not change the results."),
                List.of(
                    new Testimony(
                        new Evidence("convert.sh", 5, "--precision_mode=force_fp16"),
                        in(lang, "建议改用 precision_mode_v2。", "Prefer precision_mode_v2."))))),
        List.of(accepted(lang)),
        Optional.empty(),
        List.of(
            topic("aipp-channel-order-swapped", Stage.CONFIGURATION, lang),
            topic("high-precision-mode", Stage.PRECISION_MODE, lang),
            topic("deprecated-option", Stage.CONFIGURATION, lang),
            topic("nondeterministic-run", Stage.DATA_PROCESSING, lang)),
        checks(lang),
        List.of(path(lang)),
        List.of(),
        List.of(),
        List.of(
            new Diagnosis.Missing(
                "comparison",
                in(
                    lang,
                    "用 msaccucmp.py compare 比对 om 与 ONNX 的 dump 数据，把 result_*.csv 放入目录。",
                    "Compare the dumps of om and ONNX with msaccucmp.py compare and put the"
                        + " result_*.csv into the directory."),
                List.of("suspect-operator", "first-divergence"))),
        List.of(
            new Problem(
                "logs/atc.log",
                0,
                new Text("应为文本，实际为二进制数据，未读取。", "Expected text, found binary data; not read."))),
        List.of(
            new UnknownLines(
                "[WARNING] GE model_manager.cc Load: Node <name> of <path> takes <n> bytes",
                12,
                new Evidence("logs/plog-7.log", 3, "[WARNING] GE(7,app):…"))));
  }

  static Diagnosis healthy(Lang lang) {
    return new Diagnosis(
        ".",
        LocalDate.of(2026, 11, 24),
        lang,
        "0.1.0",
        List.of(),
        List.of(),
        List.of(),
        in(lang, "未发现问题。", "Nothing wrong was found."),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Topic topic(String id, Stage stage, Lang lang) {
    return new Topic(
        id,
        stage,
        id,
        in(lang, "概述。", "In short."),
        in(lang, "因为 `a|b`。", "Because of `a|b`."),
        List.of(in(lang, "改掉。", "Change it.")),
        in(lang, "再测一次。", "Measure again."),
        List.of("GE user guide"));
  }

  private static Accepted accepted(Lang lang) {
    return new Accepted(
        "nondeterministic-run",
        "yolov5s",
        in(lang, "两次运行结果不同", "Two runs differ"),
        in(lang, "采样没有固定种子。", "The sampler has no seed."),
        Optional.of(Level.LIKELY),
        List.of(
            new Testimony(
                new Evidence("sample.py", 7, "torch.multinomial(p, 1)"),
                in(lang, "采样没有固定种子。", "The sampler has no seed."))),
        Accepted.By.MANIFEST,
        in(lang, "有意为之", "wanted"),
        "2027-01-01",
        false,
        new Evidence("advisor.yaml", 3, "- {id: nondeterministic-run}"));
  }

  private static PicturePath path(Lang lang) {
    return new PicturePath(
        "yolov5s",
        "src/main.cpp",
        0,
        List.of(
            new PicturePath.Row(
                in(lang, "JPEGD 输出", "JPEGD gives"),
                new Evidence("src/decode.cpp", 41, "acldvppSetPicDescFormat(out, format);"),
                "NV21 width x height, stride align128(width) x align16(height)",
                "",
                PicturePath.Verdict.NONE,
                List.of()),
            new PicturePath.Row(
                in(lang, "AIPP 接收", "AIPP takes"),
                new Evidence("aipp.cfg", 4, "rbuv_swap_switch: true"),
                "NV21 640x640",
                "YUV420SP_U8 (NV12) 640x640",
                PicturePath.Verdict.DIFFERS,
                List.of("aipp-channel-order-swapped"))));
  }

  /** The same seen against a baseline that has what was accepted, and a finding that is gone. */
  static Diagnosis since(Diagnosis base, Baseline.Entry gone) {
    return new Diagnosis(
        base.directory(),
        base.today(),
        base.lang(),
        base.version(),
        base.packs(),
        base.files(),
        base.subjects(),
        base.verdict(),
        base.recommendations(),
        base.notes(),
        base.accepted().stream().map(Examples::before).toList(),
        Optional.of(new SinceBaseline("base.json", "2026-10-01", List.of(gone))),
        base.topics(),
        base.checks(),
        base.paths(),
        base.configurations(),
        base.influences(),
        base.missing(),
        base.problems(),
        base.unknown());
  }

  private static Accepted before(Accepted one) {
    return new Accepted(
        one.id(),
        one.subject(),
        one.title(),
        one.says(),
        one.level(),
        one.evidence(),
        one.by(),
        one.reason(),
        one.until(),
        true,
        one.at());
  }

  /** The same diagnosis with other recommendations. */
  static Diagnosis with(Diagnosis base, List<Recommendation> recommendations) {
    return with(base, recommendations, base.paths());
  }

  static Diagnosis with(
      Diagnosis base, List<Recommendation> recommendations, List<PicturePath> paths) {
    return new Diagnosis(
        base.directory(),
        base.today(),
        base.lang(),
        base.version(),
        base.packs(),
        base.files(),
        base.subjects(),
        base.verdict(),
        recommendations,
        base.notes(),
        base.accepted(),
        base.since(),
        base.topics(),
        base.checks(),
        paths,
        base.configurations(),
        base.influences(),
        base.missing(),
        base.problems(),
        base.unknown());
  }

  static Recommendation highPrecision(Lang lang, int rank) {
    return new Recommendation(
        rank,
        "high-precision-mode",
        "yolov5s",
        Stage.PRECISION_MODE,
        Level.POSSIBLE,
        0.125,
        in(lang, "尚未尝试高精度模式", "The high-precision mode was not tried"),
        in(lang, "fp16 的舍入误差可能逐层累积。", "Rounding to fp16 may add up layer by layer."),
        new Fix(
            List.of(in(lang, "用下面的命令重新转换。", "Convert again with the command below.")),
            "atc --model=yolov5s.onnx --precision_mode=allow_fp32_to_fp16",
            List.of(),
            in(lang, "推理变慢，约 1.5～2 倍。", "Slower, by about 1.5 to 2 times.")),
        in(lang, "重新评测 mAP。", "Evaluate the mAP again."),
        "",
        List.of(
            new Testimony(
                Evidence.wholeFile("convert.sh"),
                in(lang, "命令中没有 precision_mode。", "The command has no precision_mode."))),
        List.of("high-precision-mode: no run with the step"),
        List.of("GE user guide, precision_mode"),
        30);
  }

  private static Recommendation channelOrder(Lang lang) {
    return new Recommendation(
        1,
        "aipp-channel-order-swapped",
        "yolov5s",
        Stage.CONFIGURATION,
        Level.CONFIRMED,
        0.974,
        in(lang, "AIPP 输出的通道顺序与训练时相反", "AIPP hands the channels over in the wrong order"),
        in(
            lang,
            "VPC 输出的已经是 RGB 图像（见 main.cpp），AIPP 又打开了 rbuv_swap_switch，\n"
                + "模型收到的因此是 BGR。红、蓝两个通道互换后，检测框位置大致正确，但类别得分明显下降。",
            "The picture that VPC hands over is RGB already, and rbuv_swap_switch turns it into"
                + " BGR.\n"
                + "With red and blue exchanged the boxes are about right but the scores drop."),
        new Fix(
            List.of(
                in(lang, "把 rbuv_swap_switch 改为 false。", "Set rbuv_swap_switch to false."),
                in(lang, "用下面的命令重新转换。", "Convert again with the command below.")),
            COMMAND,
            List.of(new Fix.Patch("aipp.cfg", PATCH)),
            in(lang, "无。", "None.")),
        in(
            lang,
            "对同一张图片比较 om 与 ONNX 的输入，余弦相似度应大于 0.99。",
            "Compare the inputs of om and ONNX on one picture; the cosine similarity should be"
                + " above 0.99."),
        "",
        List.of(
            new Testimony(
                new Evidence("aipp.cfg", 4, "    rbuv_swap_switch : true"),
                in(lang, "AIPP 交换 R 与 B。", "AIPP exchanges R and B.")),
            new Testimony(
                new Evidence(
                    "convert.sh",
                    3,
                    "atc --model=yolov5s.onnx --framework=5 --output=yolov5s"
                        + " --soc_version=Ascend310P3 --insert_op_conf=aipp.cfg"),
                in(lang, "转换时使用了这份配置。", "The conversion uses this file."))),
        List.of(
            "aipp-channel-order-swapped: output order differs from the reference",
            "-aipp-channel-order-swapped: the accuracy is good"),
        List.of("GE user guide, AIPP CSC_config"),
        10);
  }

  private static List<Diagnosis.Check> checks(Lang lang) {
    return List.of(
        check("aipp-channel-order-swapped", Status.RECOMMENDED, in(lang, "见建议 1。", "See 1.")),
        check("fusion-off", Status.UNDECIDED, in(lang, "没有出现相关迹象。", "No sign of it.")),
        new Diagnosis.Check(
            "suspect-operator",
            "",
            Status.UNDECIDED,
            in(lang, "没有比对结果，无法判断。", "Without a comparison nobody can tell."),
            List.of(),
            List.of("comparison")),
        new Diagnosis.Check(
            "mean-std-mismatch",
            "yolov5s",
            Status.RULED_OUT,
            in(lang, "均值与参考一致。", "The mean equals that of the reference."),
            List.of(
                new Testimony(
                    new Evidence("aipp.cfg", 9, "min_chn_0 : 0"),
                    in(lang, "均值为 0。", "The mean is 0."))),
            List.of()));
  }

  private static Diagnosis.Check check(String id, Status status, String because) {
    return new Diagnosis.Check(id, "", status, because, List.of(), List.of());
  }

  private static String in(Lang lang, String zh, String en) {
    return new Text(zh, en).in(lang);
  }
}
