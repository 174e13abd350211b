package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuplicateRowsTest {

  @TempDir Path folder;

  @Test
  void namesRowsThatSayTheSameAgain() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P | Ascend910,7.0,Conv | Pad,,,,,,board test 1",
                "rewrite-operator,ascend910 | Ascend310P,7.0,Pad | Conv,,,,,,board test 2");

    assertEquals(List.of("rewrite-operator site/tables/t.csv:3"), pack.found("row-duplicate"));
  }

  @Test
  void isContentWithRowsThatDifferInAnything() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P,7.0,Conv,,,,,,board test",
                "rewrite-operator,Ascend910,7.0,Conv,,,,,,board test",
                "rewrite-operator,Ascend310P,7.1,Conv,,,,,,board test",
                "rewrite-operator,Ascend310P,7.0,Pad,,,,,,board test",
                "rewrite-operator,Ascend310P,7.0,Conv,FusionPass,,,,,board test",
                "rewrite-operator,Ascend310P,7.0,Conv,,,weak,,,board test",
                "suspect-operator,Ascend310P,7.0,Conv,,,,,,board test",
                "rewrite-operator,Ascend310P,7.0,Conv,,,,一句话,a sentence,board test");

    assertEquals(List.of(), pack.found("row-duplicate"));
  }
}
