package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.NamedPlace;
import org.junit.jupiter.api.Test;

final class OutputUseReaderTest {

  private static List<String> slips(String name, String content) {
    var text = new SourceText(name, content);
    var reader = new OutputUseReader();
    return reader.recognises(text)
        ? reader.read(text).facts(CodeSlip.class).stream()
            .map(slip -> slip.what() + " @" + slip.at().line())
            .toList()
        : List.of();
  }

  private static List<String> places(String lines) {
    var text = new SourceText("post.py", lines);
    return new OutputUseReader()
        .read(text).facts(NamedPlace.class).stream()
            .map(place -> place.rank() + " " + place.name())
            .toList();
  }

  @Test
  void listsOfOutputNumbersHaveANameOfTheirOwn() {
    String reads = "x = np.fromfile('{}_{}.bin'.format(stem, i), dtype=np.float32)\n";

    assertEquals(
        List.of("0 box", "2 box", "1 class", "3 class"),
        places(
            reads
                + "box_list = [i for i in range(0, 4, 2)]\nclass_list = [i for i in range(1, 4, 2)]\n"));
    assertEquals(
        List.of("5 score", "6 score", "0 bbox", "1 bbox"),
        places(reads + "score_ids = [5, 6]\nbbox_idx = range(2)\n"));
    assertEquals(List.of(), places(reads + "class_names = ['a', 'b']\nlevels = [3, 4, 5]\n"));
    assertEquals(List.of(), places("class_ids = [0, 2, 5]\n"));
  }

  @Test
  void findsShapesThatUseOneNumberTwice() {
    assertEquals(
        List.of("BATCH_FOLDED @1"),
        slips("post.py", "scores = scores.view(clips // 30, clips, -1)\n"));
    assertEquals(
        List.of("BATCH_FOLDED @1"), slips("post.py", "x = out.reshape((n // views, n, 400))\n"));
    assertEquals(List.of("BATCH_FOLDED @1"), slips("post.py", "x = out.view(n, n // 8, -1)\n"));
  }

  @Test
  void shapesThatFitAreNone() {
    assertEquals(List.of(), slips("post.py", "scores = scores.view(clips // 30, 30, -1)\n"));
    assertEquals(List.of(), slips("post.py", "x = x.reshape(b, h // 2, w // 2, c)\n"));
    assertEquals(List.of(), slips("post.py", "x = x.view(batch, -1)\n"));
  }

  @Test
  void findsBatchesThatAreSharedOutByANumber() {
    assertEquals(
        List.of("BATCH_WRITTEN_OUT @2"),
        slips(
            "main.cpp",
            "for (int i = 0; i < batchSize; i++) {\n"
                + "  for (size_t j = 0; j < outputSize / (sizeof(float) * 2); ++j) {\n"));
    assertEquals(
        List.of("BATCH_WRITTEN_OUT @3"),
        slips(
            "main.cpp",
            "for (uint32_t b = 0; b < g_batch; ++b)\n{\n"
                + "  size_t n = dataLen / (4 * sizeof(aclFloat16));\n"));
  }

  @Test
  void dividingByTheBatchOrOutsideOfItsLoopIsNone() {
    assertEquals(
        List.of(),
        slips(
            "main.cpp",
            "for (int i = 0; i < batchSize; i++) {\n"
                + "  size_t n = outputSize / (sizeof(float) * batchSize);\n"));
    assertEquals(List.of(), slips("main.cpp", "size_t n = boxSize / (sizeof(float) * 4);\n"));
  }
}
