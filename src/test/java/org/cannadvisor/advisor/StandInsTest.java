package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.cannadvisor.model.Redaction.Replaced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StandInsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "at 10.1.2.3, port 80; at address-1, port 80",
        "mac aa:bb:cc:dd:ee:0f!; mac address-1!",
        "on fe80::1c2d:3e4f; on address-1",
        "mail zhang.san@corp.example.com now; mail user-1@host-1 now",
        "scp root@10.0.0.7:/data/x.om .; scp user-1@address-1:path-1.om .",
        "see http://git.megacorp.com:8080/a/b?c; see http://host-1/path-1",
        "reached db7.megacorp.cn; reached host-1",
        "--model=/home/li/net.onnx; --model=path-1.onnx",
        "-om nets/net.om -i; -om path-1.om -i",
        "--output=out/net next; --output=path-1 next",
        "C:\\Users\\li\\net.om; path-1.om",
        "${HOME}/x/y.bin; path-1.bin",
        "load net.onnx; load file-1.onnx",
        "运行/home/张三/模型/x.onnx即可; 运行path-1.onnx即可",
      })
  void replacesByForm(String text, String expected) {
    var standIns = new StandIns();
    standIns.told();

    assertEquals(expected, standIns.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.hiascend.com/document/detail/zh/x",
        "listens at 127.0.0.1",
        "CANN 8.0.RC2, driver 23.0.3",
        "cosine 0.99 / fp16/fp32, 1.5/2.0",
        "cv::Mat a = torch.nn.functional.normalize(x);",
        "threading.local()",
        "mAP@0.5 61.2, mAP@0.5:0.95 41.3, Acc@1 76.1, recall@k, acc@top5",
        "--- /dev/null",
        "[GE] 12:30:45.123 a ? b : c",
        "mean 123.675, 116.28, 103.53",
      })
  void leavesWhatIsNoName(String text) {
    var standIns = new StandIns();
    standIns.told();

    assertEquals(text, standIns.in(text));
  }

  @Test
  void namesAreReplacedWhereverTheyStandByThemselves() {
    var standIns = new StandIns();
    standIns.name("model", "gate");
    standIns.name("model", "gatekeeper");
    standIns.name("file", "gate.cfg");
    standIns.told();

    assertEquals(
        "model-2_bs1 in file-1.cfg, 用model-1转换, gated",
        standIns.in("gatekeeper_bs1 in gate.cfg, 用gate转换, gated"));
    assertEquals("--- a/file-1.cfg", standIns.in("--- a/gate.cfg"));
    assertEquals(
        List.of(
            new Replaced("gate.cfg", "file-1.cfg"),
            new Replaced("gate", "model-1"),
            new Replaced("gatekeeper", "model-2")),
        standIns.replaced());
  }

  @Test
  void whatWasToldAndNeverMetIsNotListed() {
    var standIns = new StandIns();
    standIns.name("operator", "zebra/conv");
    standIns.name("operator", "lemur");
    standIns.leave("keep_dtype.cfg");
    standIns.told();

    assertEquals("operator-2 b/keep_dtype.cfg", standIns.in("lemur b/keep_dtype.cfg"));
    assertEquals(List.of(new Replaced("lemur", "operator-2")), standIns.replaced());
  }

  @Test
  void aNameOfWhichOnlyTheBeginningIsLeftIsReplaced() {
    var standIns = new StandIns();
    standIns.name("operator", "zebra_neck/attention");
    standIns.told();

    assertEquals("1,MatMul,operator-1…", standIns.in("1,MatMul,zebra_neck/att…"));
    assertEquals("1,MatMul,giraffe…", standIns.in("1,MatMul,giraffe…"));
  }

  @Test
  void aNameIsReplacedInTheShapeOfALineAsWell() {
    var standIns = new StandIns();
    standIns.name("host", "gpu-box-3");
    standIns.told();

    assertEquals(
        "[ERROR] <name> on host-1: <n>", standIns.in("[ERROR] <name> on gpu-box-<n>: <n>"));
  }

  @Test
  void tenThousandNamesAreFoundSoon() {
    var standIns = new StandIns();
    var text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      standIns.name("operator", "/zebra/layer." + i + "/attention/MatMul");
      text.append("/zebra/layer.").append(i).append("/attention/MatMul is bad, ");
    }
    standIns.told();
    String all = text.toString();

    String replaced = assertTimeout(Duration.ofSeconds(10), () -> standIns.in(all));

    assertFalse(replaced.contains("zebra"));
    assertTrue(replaced.endsWith("operator-10000 is bad, "), () -> replaced);
  }
}
