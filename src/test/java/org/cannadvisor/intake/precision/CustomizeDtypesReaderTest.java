package org.cannadvisor.intake.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CustomDtype;
import org.junit.jupiter.api.Test;

class CustomizeDtypesReaderTest {

  private static final String FILE =
      """
      head/cls/MatMul::InputDtype:float32,,float32,OutputDtype:float32
      OpType::Softmax:InputDtype:float32,OutputDtype:float16
      /up/Mul/GroupNorm:InputDtype:float32
      """;

  private final CustomizeDtypesReader reader = new CustomizeDtypesReader();

  @Test
  void readsNamesTypesAndEmptySlots() {
    List<CustomDtype> entries = read(FILE).facts(CustomDtype.class);

    assertEquals("head/cls/MatMul", entries.get(0).name());
    assertEquals("float32,,float32", entries.get(0).inputs());
    assertEquals("float32", entries.get(0).outputs());
    assertTrue(entries.get(1).byType());
    assertEquals("Softmax", entries.get(1).name());
    assertEquals("", entries.get(2).outputs());
    assertEquals(List.of(), read(FILE).problems());
  }

  @Test
  void blankLinesAndCommentsMakeTheConversionFail() {
    Reading reading = read("# list\n\n" + FILE);

    assertEquals(3, reading.facts().size());
    assertEquals(List.of(1, 2), reading.problems().stream().map(p -> p.line()).toList());
  }

  @Test
  void wrongOrderUnknownWordAndRepetitionAreProblems() {
    assertEquals(1, read("a:OutputDtype:float32,InputDtype:float32\n").problems().size());
    assertEquals(1, read("a:InputDtype:fp32\n").problems().size());
    assertEquals(1, read("a:InputDtype:float32\na:InputDtype:float16\n").facts().size());
    assertEquals(2, read(":InputDtype:float32\nInputDtype:float16\n").problems().size());
  }

  @Test
  void recognisesByContent() {
    assertTrue(reader.recognises(new SourceText("x.cfg", FILE)));
    assertTrue(reader.recognises(new SourceText("x.cfg", "a:InputDType:float32\n")));
    assertFalse(reader.recognises(new SourceText("x.md", "Write InputDtype:float32 there.\n")));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("customize.cfg", content));
  }
}
