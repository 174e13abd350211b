package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.RandomFeed;
import org.junit.jupiter.api.Test;

final class RandomFeedReaderTest {

  private static List<String> said(String python) {
    var text = new SourceText("golden.py", python);
    var reader = new RandomFeedReader();
    return reader.recognises(text)
        ? reader.read(text).facts(RandomFeed.class).stream()
            .map(one -> one.side() + (one.repeatable() ? " again @" : " @") + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void numbersOfOneSide() {
    assertEquals(
        List.of("REFERENCE @2"),
        said(
            """
            s = ort.InferenceSession("m.onnx")
            x = np.random.rand(1, 3, 8, 8).astype(np.float32)
            np.save("golden.npy", s.run(None, {"x": x})[0])
            """));
    assertEquals(
        List.of("REFERENCE @2"),
        said(
            """
            model.load_state_dict(torch.load("m.pth"))
            image = torch.randn(1, 3, 224, 224)
            out = model(image)
            out.numpy().tofile("golden.bin")
            """));
    assertEquals(
        List.of("DEPLOYED @2"),
        said(
            """
            s = InferSession(0, "m.om")
            x = np.random.uniform(size=(1, 8))
            np.save("npu.npy", s.infer([x])[0])
            """));
  }

  @Test
  void numbersThatBothCanHave() {
    String head = "s = ort.InferenceSession(\"m.onnx\")\n";
    String drawn = "x = np.random.rand(1, 8)\n";
    String kept = "np.save(\"golden.npy\", s.run(None, {\"x\": x})[0])\n";
    assertEquals(List.of("REFERENCE again @3"), said(head + "np.random.seed(0)\n" + drawn + kept));
    assertEquals(
        List.of("REFERENCE again @2"), said(head + drawn + kept + "x.tofile(\"x.bin\")\n"));
    assertEquals(
        List.of("REFERENCE again @2"), said(head + drawn + kept + "np.save(\"x.npy\", x)\n"));
    assertEquals(List.of(), said(head + drawn + kept + "n = InferSession(0, p).infer([x])\n"));
    assertEquals(List.of(), said(head + drawn + kept + "torch.onnx.export(m, x, f)\n"));
    assertEquals(List.of(), said(head + drawn + "print(s.run(None, {\"x\": x}))\n"));
    assertEquals(
        List.of(),
        said(
            "m = torch.load(p)\nx = torch.randn(1, 8)\ntorch.onnx.export(m, x, f)\ny.tofile(g)\n"));
  }
}
