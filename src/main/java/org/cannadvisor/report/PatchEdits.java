package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unified diff as replacements of regions. */
final class PatchEdits {

  /** {@code @@ -7,14 +7,14 @@}; the first number is the first line of the hunk, 1-based. */
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d{1,9})(?:,\\d{1,9})? \\+.*");

  private final List<Edit> edits = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private final List<String> inserted = new ArrayList<>();
  private int line;
  private String before = "";

  private PatchEdits() {}

  /**
   * One replacement, from the first column of a line.
   *
   * @param from first line, 1-based
   * @param to last line; may be the one after the last that goes
   * @param endColumn column of {@code to} before which it ends, 1-based, in UTF-16 code units
   * @param text what stands there then; may be empty
   */
  record Edit(int from, int to, int endColumn, String text) {}

  /** The replacements in their order; none for a file that is not there yet. */
  static List<Edit> of(String diff) {
    var edits = new PatchEdits();
    List<String> lines = diff.lines().toList();
    if (lines.stream().anyMatch(line -> line.startsWith("--- /dev/null"))) {
      return List.of();
    }
    lines.stream().dropWhile(line -> !line.startsWith("@@ ")).forEach(edits::take);
    edits.end();
    return edits.edits;
  }

  private void take(String row) {
    Matcher hunk = HUNK.matcher(row);
    if (hunk.matches()) {
      end();
      line = Integer.parseInt(hunk.group(1));
    } else if (row.startsWith("-")) {
      deleted.add(row.substring(1));
    } else if (row.startsWith("+")) {
      inserted.add(row.substring(1));
    } else if (!row.startsWith("\\")) {
      end();
      before = row.isEmpty() ? "" : row.substring(1);
      line++;
    }
  }

  /** Ends a run of lines that go and come. What only comes is put behind the line before it. */
  private void end() {
    String text = String.join("\n", inserted);
    if (!deleted.isEmpty() && inserted.isEmpty()) {
      edits.add(new Edit(line, line + deleted.size(), 1, ""));
    } else if (!deleted.isEmpty()) {
      int to = line + deleted.size() - 1;
      edits.add(new Edit(line, to, deleted.get(deleted.size() - 1).length() + 1, text));
    } else if (!inserted.isEmpty() && line <= 1) {
      edits.add(new Edit(1, 1, 1, text + "\n"));
    } else if (!inserted.isEmpty()) {
      edits.add(new Edit(line - 1, line - 1, before.length() + 1, before + "\n" + text));
    }
    line += deleted.size();
    deleted.clear();
    inserted.clear();
  }
}
