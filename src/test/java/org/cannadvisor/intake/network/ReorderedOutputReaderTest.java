package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ReorderedOutput;
import org.junit.jupiter.api.Test;

final class ReorderedOutputReaderTest {

  private static final String CODE = "slot_index = torch.argsort(is_draft)\n";

  private static List<String> said(String code, String log) {
    var reader = new ReorderedOutputReader();
    List<SourceText> texts =
        Stream.of(new SourceText("meta.py", code), new SourceText("check.log", log))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(ReorderedOutput.class).stream()
        .map(out -> out.name() + " " + out.call() + " @" + out.at().line())
        .toList();
  }

  @Test
  void theSameMembersInAnotherOrder() {
    String log = "slot_index  DIFF\n  cpu [0, 1, 2, 3]\n  npu [0, 2, 1, 3]\n";

    assertEquals(List.of("slot_index torch.argsort @3"), said(CODE, log));
    assertEquals(
        List.of("slot_index torch.argsort @2"),
        said(CODE, "slot_index cpu: [0, 1, 2]\nslot_index npu: [1, 0, 2]\n"));
    assertEquals(List.of(), said("slot_index = torch.argsort(is_draft, stable=True)\n", log));
    assertEquals(List.of(), said("other = torch.argsort(is_draft)\n", log));
  }

  @Test
  void otherMembersOrTheSameOrderSayNothing() {
    assertEquals(List.of(), said(CODE, "slot_index\n  cpu [0, 1, 2]\n  npu [0, 1, 2]\n"));
    assertEquals(List.of(), said(CODE, "slot_index\n  cpu [0, 1, 2]\n  npu [0, 1, 3]\n"));
  }
}
