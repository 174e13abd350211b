package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
