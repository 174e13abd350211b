package org.cannadvisor.intake.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ReducedDigits;
import org.junit.jupiter.api.Test;

final class ModuleErrorReaderTest {

  private static final String LIST =
      """
      stem     Conv2d           torch.float32 rel=2.71e-04 max=1.02e-03
      body.0   Conv2d           torch.float32 rel=2.74e-04 max=8.81e-04
      up       ConvTranspose2d  torch.float32 rel=2.73e-04 max=9.41e-04
      head     Linear           torch.float32 rel=1.36e-07 max=4.77e-07
      """;

  private static List<String> found(String content) {
    var text = new SourceText("errors.txt", content);
    var reader = new ModuleErrorReader();
    return reader.recognises(text)
        ? reader.read(text).facts(ReducedDigits.class).stream()
            .map(one -> one.module() + " " + one.error() + " " + one.exact() + " " + one.rest())
            .toList()
        : List.of();
  }

  @Test
  void convolutionsAloneAreOff() {
    assertEquals(List.of("Conv2d 2.71E-4 Linear 1.36E-7"), found(LIST));
  }

  @Test
  void anotherErrorIsNotThatOfTheDigits() {
    assertEquals(List.of(), found(LIST.replace("2.73e-04", "1.33e-07")));
    assertEquals(List.of(), found(LIST.replace("2.73e-04", "2.73e-01")));
    assertEquals(List.of(), found(LIST.replace("1.36e-07", "2.70e-04")));
  }

  @Test
  void halfPrecisionRoundsLikeThat() {
    assertEquals(List.of(), found(LIST.replace("float32", "float16")));
  }
}
