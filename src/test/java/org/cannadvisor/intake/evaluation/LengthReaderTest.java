package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.SampleLengths;
import org.junit.jupiter.api.Test;

final class LengthReaderTest {

  private static int longest(String content) {
    var text = new SourceText("NOTES.md", content);
    return new LengthReader()
        .read(text).facts(SampleLengths.class).stream()
            .mapToInt(SampleLengths::largest)
            .findFirst()
            .orElse(0);
  }

  @Test
  void readsHowLongSamplesAre() {
    assertEquals(66, longest("lengths of the dev set in tokens: median 27, p90 58, max 66\n"));
    assertEquals(180, longest("测试集文本最长 180 个 token\n"));
    assertEquals(412, longest("Token count per sample: mean 120, maximum: 412\n"));
    assertEquals(95, longest("长度分布：平均 31，P99 95\n"));
  }

  @Test
  void whatAModelIsSetToIsNoLengthOfSamples() {
    assertEquals(0, longest("The tokenizer supports up to 512 tokens.\n"));
    assertEquals(0, longest("run with --max_seq_length 128, max length 128\n"));
    assertEquals(0, longest("模型最大长度 512\n"));
    assertEquals(0, longest("latency: max 66 ms\n"));
    assertEquals(0, longest("maximum throughput 812 tokens: p99 8.5 ms\n"));
  }
}
