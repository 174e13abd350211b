package org.cannadvisor.intake.log;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What warnings and errors of one sort have in common: the line without stamps, numbers and names.
 *
 * <pre>
 * [WARNING] GE(812,app):2024-… [model.cc:31]812 Load:"Node conv_17 takes 4 MB of /tmp/x.om"
 * [WARNING] GE model.cc Load: Node &lt;name> takes &lt;n> MB of &lt;path>
 * </pre>
 */
final class LineShape {

  private static final int LOOKED_AT = 400;
  private static final int LONGEST = 200;

  private static final Pattern BODY =
      Pattern.compile(
          "\\):\\d{4}-[\\d:.-]++\\s*+(?:\\[([^\\]:]{1,120}+):\\d++])?\\s*+\\d*+\\s*+(.*)");

  /** Lines of programs and of AMCT, whose brackets hold no process. */
  private static final Pattern PLAIN =
      Pattern.compile("\\s*+\\[(?:ERROR|WARN|WARNING)].*|(?:ERROR|WARN|WARNING):.*");

  private static final Pattern STAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T-]\\d\\d:\\d\\d:\\d\\d[\\d.,:]*+");

  private static final Pattern PATH =
      Pattern.compile("(?<![\\w<])\\.{0,2}+(?:/[\\w.@+~-]++){2,}+/?");
  private static final Pattern SCOPED = Pattern.compile("[\\w.-]++(?:/[\\w.-]++)++");
  private static final Pattern HEX = Pattern.compile("\\b0[xX][0-9a-fA-F]++");

  /** Data types stay: they say what the line is about. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?!(?i:(?:DT_)?(?:u?int|b?float|bf|fp|hf)\\d{1,2}(?:_\\w{1,6})?\\b))(?=\\w*\\d)\\w++(?:\\.\\d++)*+");

  private LineShape() {}

  /** The shape of a warning or an error; empty for any other line. */
  static Optional<String> of(LogLine line) {
    String text = line.text().substring(0, Math.min(LOOKED_AT, line.text().length()));
    if (line.isBracketed()) {
      return line.isError() || line.level().equals("WARNING")
          ? Optional.of(bracketed(line, text))
          : Optional.empty();
    }
    return PLAIN.matcher(text).matches() ? Optional.of(general(text.strip())) : Optional.empty();
  }

  private static String bracketed(LogLine line, String text) {
    Matcher body = BODY.matcher(text);
    String begins = "[" + line.level() + "] " + line.module() + " ";
    if (!body.find()) {
      return begins;
    }
    String file = body.group(1) == null ? "" : lastPart(body.group(1)) + " ";
    return begins + file + general(body.group(2).replace("\"", ""));
  }

  private static String lastPart(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String general(String text) {
    String shape = STAMP.matcher(text).replaceAll("<time>");
    shape = PATH.matcher(shape).replaceAll("<path>");
    shape = SCOPED.matcher(shape).replaceAll("<name>");
    shape = HEX.matcher(shape).replaceAll("<hex>");
    shape = WORD.matcher(shape).replaceAll(LineShape::nameOrNumber);
    shape = shape.replaceAll("\\s++", " ").strip();
    return shape.substring(0, Math.min(LONGEST, shape.length()));
  }

  private static String nameOrNumber(MatchResult word) {
    return word.group().chars().allMatch(c -> c == '.' || Character.isDigit(c)) ? "<n>" : "<name>";
  }
}
