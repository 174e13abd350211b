package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnheardRowsTest {

  @TempDir Path folder;

  /** Eight rows that hold for Conv and something else, and then one more. */
  private AuditedPack eightAnd(String last) throws IOException {
    List<String> eight =
        IntStream.range(0, 8)
            .mapToObj(i -> "rewrite-operator,,,Conv | Op" + i + ",,,moderate,,,board test")
            .toList();
    return new AuditedPack(folder).table(String.join("\n", eight), last);
  }

  @Test
  void namesARowBeforeWhichEightOthersAlwaysSpeak() throws IOException {
    assertEquals(
        List.of("rewrite-operator site/tables/t.csv:10"),
        eightAnd("rewrite-operator,Ascend310P,7.0,Conv,,,moderate,,,board test")
            .found("row-unheard"));
  }

  @Test
  void isContentWhereItWeighsMore() throws IOException {
    assertEquals(
        List.of(),
        eightAnd("rewrite-operator,Ascend310P,7.0,Conv,,,strong,,,board test")
            .found("row-unheard"));
  }

  @Test
  void isContentWhereItHoldsElsewhere() throws IOException {
    assertEquals(
        List.of(),
        eightAnd("rewrite-operator,,,Conv | Op9,,,moderate,,,board test").found("row-unheard"));
  }
}
