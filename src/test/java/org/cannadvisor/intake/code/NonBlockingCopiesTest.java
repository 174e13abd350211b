package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.LostBuffer;
import org.junit.jupiter.api.Test;

final class NonBlockingCopiesTest {

  private static List<String> lost(String python) {
    return NonBlockingCopies.in(new SourceText("run.py", python)).stream()
        .map(LostBuffer.class::cast)
        .map(one -> one.how() + " " + one.at().line() + " " + one.usedAt().line())
        .toList();
  }

  @Test
  void readsThatDoNotWait() {
    assertEquals(
        List.of("READ_EARLY 1 2"),
        lost("out = logits.to('cpu', non_blocking=True)\nbest = out.numpy().argmax()\n"));
    assertEquals(
        List.of("READ_EARLY 2 4"),
        lost(
            """
            def scores(self, x):
                s = self.net(x).to(device="cpu", non_blocking=True)
                k = 5
                return s[:k].tolist()
            """));
    assertEquals(
        List.of("READ_EARLY 1 2"),
        lost("n = count.to(\"cpu\", torch.int32, non_blocking=True)\nprint(n.item())\n"));
  }

  @Test
  void buffersThatAreFilledAgain() {
    assertEquals(
        List.of("NOT_AWAITED 3 6"),
        lost(
            """
            class Feed:
                def __init__(self, n):
                    self.host = torch.empty(n, 80, pin_memory=True)
                    self.device = torch.empty(n, 80).npu()
                def push(self):
                    self.device.copy_(self.host, non_blocking=True)
            """));
    assertEquals(
        List.of("NOT_AWAITED 2 4"),
        lost(
            """
            def __init__(self):
                self.ids = torch.zeros(64, dtype=torch.int64).pin_memory()
            def step(self):
                return self.ids[:4].to("npu:0", non_blocking=True)
            """));
    assertEquals(
        List.of("NOT_AWAITED 1 2"),
        lost(
            "self.mask = torch.ones(8, pin_memory=True)\nself.dev.copy_(self.mask[:4], True) # non_blocking\n"));
  }

  @Test
  void copiesThatAreWaitedForOrAlone() {
    assertEquals(
        List.of(),
        lost(
            """
            out = logits.to('cpu', non_blocking=True)
            torch.npu.synchronize()
            best = out.numpy()
            """));
    assertEquals(
        List.of(), lost("out = logits.to('cpu')  # not non_blocking\nbest = out.numpy()\n"));
    assertEquals(
        List.of(), lost("images = images.to('npu', non_blocking=True)\nout = net(images)\n"));
    assertEquals(
        List.of(),
        lost(
            """
            self.host = torch.empty(8, pin_memory=True)
            self.done.wait()
            self.device.copy_(self.host, non_blocking=True)
            """));
  }
}
