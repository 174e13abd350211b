package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ScriptSetting;
import org.junit.jupiter.api.Test;

final class SettingReaderTest {

  private static List<String> said(String name, String content) {
    var text = new SourceText(name, content);
    var reader = new SettingReader();
    return reader.recognises(text)
        ? reader.read(text).facts(ScriptSetting.class).stream()
            .map(one -> one.side() + " " + one.name() + " " + one.value() + " @" + one.at().line())
            .sorted()
            .toList()
        : List.of();
  }

  @Test
  void settingsOfBothSides() {
    assertEquals(
        List.of("REFERENCE NMS threshold 0.6 @2", "REFERENCE confidence threshold 0.001 @2"),
        said(
            "val.py",
            """
            model.load_state_dict(ckpt)
            boxes = non_max_suppression(model(x), conf_thres=0.001, iou_thres=0.60)
            """));
    assertEquals(
        List.of("DEPLOYED NMS threshold 0.45 @3", "DEPLOYED confidence threshold 0.25 @2"),
        said(
            "detect.py",
            """
            session = InferSession(0, args.model)
            parser.add_argument("--conf-thres", type=float, default=0.25, help="x")
            NMS_THRES = 0.45
            """));
    assertEquals(
        List.of("DEPLOYED frame length 20 @2", "DEPLOYED mel bands 80 @2"),
        said(
            "prep.py",
            """
            x.tofile("a.bin")
            f = fbank(wav, num_mel_bins=80, frame_length=20.0)
            """));
  }

  @Test
  void listsInAnySpelling() {
    assertEquals(
        List.of("REFERENCE anchors 6,8,11,16 @2", "REFERENCE number of classes 3 @1"),
        said("model.yaml", "nc: 3\nanchors:\n  - [6,8]\n  - [11, 16]\nbackbone: x\n"));
    assertEquals(
        List.of("DEPLOYED anchors 10,13,16,30 @2"),
        said("post.py", "o = np.fromfile(f)\nANCHORS = [[10, 13], [16, 30]]\n"));
    assertEquals(
        List.of("REFERENCE voxel size 0.16,0.16,4 @2"),
        said("cfg.py", "lr = 0.01\nvoxel_size = (0.16, 0.16, 4)\n"));
  }

  @Test
  void whatIsNoSetting() {
    assertEquals(List.of(), said("a.py", "conf_thres = 0.25\n"));
    assertEquals(List.of(), said("a.py", "s = InferSession(0, m)\n# conf_thres = 0.25\n"));
    assertEquals(
        List.of(), said("a.py", "s = InferSession(0, m)\nf(conf_thres=args.conf_thres)\n"));
    assertEquals(List.of(), said("a.py", "s = InferSession(0, m)\nwidth = 640\n"));
    assertEquals(List.of(), said("a.py", "s = InferSession(0, m)\nn_mels = 2 * 40\n"));
  }

  @Test
  void theScaleOfTheWaveform() {
    String bank = "mat = kaldi.fbank(w, num_mel_bins=80)\n";
    assertEquals(
        List.of("REFERENCE scale of the waveform 32768 @3"),
        only(
            "ref.py",
            "s = onnxruntime.InferenceSession(m)\nw, sr = torchaudio.load(p)\nw = w * (1 << 15)\n"
                + bank));
    assertEquals(
        List.of("DEPLOYED scale of the waveform 1 @3"),
        only("npu.py", "s = InferSession(0, m)\nw, sr = sf.read(p)\n" + bank));
    assertEquals(
        List.of(),
        only("npu.py", "s = InferSession(0, m)\nw, sr = sf.read(p, dtype='int16')\n" + bank));
  }

  private static List<String> only(String name, String content) {
    return said(name, content).stream().filter(one -> one.contains("waveform")).toList();
  }

  @Test
  void whatTimmLogsIsTheFrameworks() {
    assertEquals(
        List.of("REFERENCE share of the crop 0.9 @2"),
        said(
            "gpu.log",
            "Data processing configuration for current model + dataset:\n\tcrop_pct: 0.9\n"));
  }
}
