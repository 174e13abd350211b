package org.cannadvisor.intake.own;

import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;

/**
 * Tells reports and baselines of this program, which people leave beside the project's files: the
 * commands and figures in them are those of other files, or advice that nobody has followed.
 */
public final class OwnReports {

  private static final int HEAD = 800;

  private static final Sought MACHINE =
      Sought.of(
          "\\A\\{\\s*\"schemaVersion\": \"1\",\\s*\"(?:tool\": \\{\\s*\"name\": \"cann-advisor\""
              + "|lang\": \"\\w\\w\",\\s*\"kind\": \"baseline\")"
              + "|\\A\\{\\s*\"\\$schema\": \"[^\"]*sarif[^\"]*\"[^\\[]*\\[[^\\[]*\"name\": \"cann-advisor\""
              + "|\\A<\\?xml[^>]*>\\s*<testsuite name=\"cann-advisor ");

  /** The line that says what was read, when and by whom. */
  private static final Pattern PRODUCED =
      Pattern.compile("(?:(?:Project|项目) {2,}|`).*\\d{4}-\\d\\d-\\d\\d[,，]\\s?cann-advisor \\d.*");

  private static final int FIRST_LINES = 6;

  private OwnReports() {}

  /** Whether this program has written the text. */
  public static boolean wrote(SourceText text) {
    String head = text.content().substring(0, Math.min(HEAD, text.content().length()));
    if (head.startsWith("{") || head.startsWith("<")) {
      return MACHINE.isIn(head);
    }
    List<String> lines = text.lines();
    return lines.subList(0, Math.min(FIRST_LINES, lines.size())).stream()
        .filter(line -> line.length() < HEAD)
        .anyMatch(line -> PRODUCED.matcher(line).matches());
  }
}
