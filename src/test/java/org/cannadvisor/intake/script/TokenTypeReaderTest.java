package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ModelFeed;
import org.junit.jupiter.api.Test;

final class TokenTypeReaderTest {

  private static final String PROGRAM =
      """
      from ais_bench.infer.interface import InferSession
      enc = tokenizer(text, padding="max_length", return_tensors="np")
      out = InferSession(0, "bert.om").infer([enc["input_ids"], enc["attention_mask"]])
      """;

  private static List<String> fed(String python) {
    var text = new SourceText("encode.py", python);
    var reader = new TokenTypeReader();
    return reader.recognises(text)
        ? reader.read(text).facts(ModelFeed.class).stream()
            .map(one -> one.input() + " " + one.dtype() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void tokensAreHandedOverAsTheyAre() {
    assertEquals(List.of("0 int64 @2", "1 int64 @2", "2 int64 @2"), fed(PROGRAM));
  }

  @Test
  void aCastAnywhereMayBeTheirs() {
    assertEquals(List.of(), fed(PROGRAM + "ids = enc['input_ids'].astype(np.int32)\n"));
    assertEquals(List.of(), fed(PROGRAM.replace("\"np\")", "\"pt\").to(torch.int32)")));
  }

  @Test
  void aFrameworkTakesInt64() {
    assertEquals(List.of(), fed(PROGRAM.replace("InferSession", "InferenceSession")));
  }
}
