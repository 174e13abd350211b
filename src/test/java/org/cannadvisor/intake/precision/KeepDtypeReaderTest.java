package org.cannadvisor.intake.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.KeptDtype;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepDtypeReaderTest {

  private final KeepDtypeReader reader = new KeepDtypeReader();

  @Test
  void readsNamesAndTypes() {
    List<KeptDtype> kept =
        read("fp32_vars/Relu_7\n\n  OpType::ReduceMean \n").facts(KeptDtype.class);

    assertEquals("fp32_vars/Relu_7", kept.get(0).name());
    assertFalse(kept.get(0).byType());
    assertEquals("ReduceMean", kept.get(1).name());
    assertTrue(kept.get(1).byType());
    assertEquals(3, kept.get(1).at().line());
  }

  @Test
  void commentsAndSeveralWordsAreProblems() {
    Reading reading = read("# keep these\nAdd_1\nAdd_2 Add_3\n");

    assertEquals(1, reading.facts().size());
    assertEquals(2, reading.problems().size());
  }

  @ParameterizedTest
  @CsvSource({
    "keep_dtype.cfg, Add_44|Relu_45",
    "exceptionlist.cfg, Slice_499",
    "keeptype.cfg, roi/level_2/truediv",
    "ops.txt, OpType::Softmax|Add_1",
    "blacklist.cfg, /gnn_layers.0/Mul_2"
  })
  void recognises(String name, String lines) {
    assertTrue(recognisesLines(name, lines));
  }

  @ParameterizedTest
  @CsvSource({
    "requirements.txt, torch==1.8|numpy",
    "requirements_keep_dtype.txt, torch==1.8",
    "labels.txt, Cat_1|Dog_2",
    "coco.names, OpType::Person",
    "keep_dtype_list.txt, data/img_1.jpg|data/img_2.jpg",
    "blacklist.txt, spam|eggs",
    "keep_dtype.md, Add_44",
    "customize_dtypes.cfg, Add_1:InputDtype:float32"
  })
  void leavesAlone(String name, String lines) {
    assertFalse(recognisesLines(name, lines));
  }

  private boolean recognisesLines(String name, String lines) {
    return reader.recognises(new SourceText(name, lines.replace('|', '\n')));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("keep.cfg", content));
  }
}
