package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cannadvisor.report.PatchEdits.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatchEditsTest {

  @ParameterizedTest
  @CsvSource({
    "a b c d e f g h i, a b c D e f g h i",
    "a b c d e f g h i, a b c d X Y e f g h i",
    "a b c d e f g h i, X a b c d e f g h i",
    "a b c d e f g h i, a b c d e f g h i X",
    "a b c d e f g h i, a b e f g h i",
    "a b c d e f g h i, A b c d e f g h I",
    "a b c d e f g h i j k l m n o p q, a X c d e f g h i j k l m n Y Z q",
  })
  void anEditorMakesTheSameOfAFileAsThePatch(String before, String after) {
    List<String> from = List.of(before.split(" ", -1));
    List<String> to = List.of(after.split(" ", -1));
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff("a/x", "b/x", from, DiffUtils.diff(from, to), 3);

    assertEquals(String.join("\n", to), applied(from, PatchEdits.of(String.join("\n", diff))));
  }

  /** As an editor does it: from the last to the first, so that no place moves. */
  private static String applied(List<String> lines, List<Edit> edits) {
    var text = new StringBuilder(String.join("\n", lines));
    var backwards = new ArrayList<>(edits);
    Collections.reverse(backwards);
    for (Edit edit : backwards) {
      text.replace(
          offset(lines, edit.from(), 1), offset(lines, edit.to(), edit.endColumn()), edit.text());
    }
    return text.toString();
  }

  private static int offset(List<String> lines, int line, int column) {
    return lines.subList(0, line - 1).stream().mapToInt(one -> one.length() + 1).sum() + column - 1;
  }

  @Test
  void aFileThatIsNotThereHasNoRegions() {
    assertEquals(List.of(), PatchEdits.of("--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+hello"));
    assertEquals(List.of(), PatchEdits.of(""));
  }
}
