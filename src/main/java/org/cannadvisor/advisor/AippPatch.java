package org.cannadvisor.advisor;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Fix;

/** Sets fields of one {@code aipp_op} block and shows the change as a unified diff. */
final class AippPatch {

  private static final Pattern BLOCK = Pattern.compile("\\baipp_op\\b");
  private static final int CONTEXT = 3;

  private AippPatch() {}

  /**
   * The change of a file.
   *
   * @param line 1-based, any line of the block that is meant
   */
  static Fix.Patch of(String path, List<String> before, int line, Map<String, String> fields) {
    var after = new ArrayList<>(before);
    int start = blockStart(after, line);
    var absent = new ArrayList<String>();
    fields.forEach(
        (name, value) -> {
          if (!set(after, start, name, value)) {
            absent.add(name + ": " + value);
          }
        });
    insert(after, start, absent);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + path, "b/" + path, before, DiffUtils.diff(before, after), CONTEXT);
    return new Fix.Patch(path, String.join("\n", diff));
  }

  /** A file that does not exist yet, as a diff against nothing. */
  static Fix.Patch newFile(String path, String content) {
    List<String> lines = content.lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "/dev/null", "b/" + path, List.of(), DiffUtils.diff(List.<String>of(), lines), 0);
    // The library counts the first line of an absent file as 1; patch(1) wants 0.
    return new Fix.Patch(path, String.join("\n", diff).replaceFirst("@@ -1,0 ", "@@ -0,0 "));
  }

  private static int blockStart(List<String> lines, int line) {
    for (int i = Math.min(Math.max(line, 1), lines.size()) - 1; i >= 0; i--) {
      if (BLOCK.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /** Replaces the value where the block writes the field; says whether it does. */
  private static boolean set(List<String> lines, int start, String name, String value) {
    Pattern written = Pattern.compile("(\\b" + Pattern.quote(name) + "\\s*:\\s*)[^\\s,;#}]+");
    for (int i = start; i < lines.size(); i++) {
      if (i > start && BLOCK.matcher(lines.get(i)).find()) {
        break;
      }
      Matcher found = written.matcher(lines.get(i));
      if (found.find()) {
        lines.set(i, found.replaceFirst("$1" + Matcher.quoteReplacement(value)));
        return true;
      }
    }
    return false;
  }

  /** After the opening brace, indented like the line that follows it. */
  private static void insert(List<String> lines, int start, List<String> fields) {
    int brace = start;
    while (brace < lines.size() - 1 && !lines.get(brace).contains("{")) {
      brace++;
    }
    String next = brace + 1 < lines.size() ? lines.get(brace + 1) : "    ";
    String indent = next.substring(0, next.length() - next.stripLeading().length());
    String margin = indent.isEmpty() ? "    " : indent;
    lines.addAll(
        Math.min(brace + 1, lines.size()), fields.stream().map(field -> margin + field).toList());
  }
}
