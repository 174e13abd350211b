package org.cannadvisor.intake.aipp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.aipp.AippBlock.Flaw;

/**
 * Finds the {@code aipp_op} blocks of a text, whatever stands around them: nothing, Markdown or a
 * shell script.
 */
final class AippBlocks {

  /** Nothing but the end of another block may stand before it on its line. */
  private static final Pattern START =
      Pattern.compile("^[ \\t}>,;]*(aipp_op)\\b[ \\t]*:?\\s*([{<])?", Pattern.MULTILINE);

  private static final Pattern FIELD =
      Pattern.compile(
          "[ \\t]*(?:aipp_mode|input_format|related_input_rank|max_src_image_size"
              + "|src_image_size_[wh]|csc_switch|rbuv_swap_switch|(?:mean|min|var_reci)_chn_\\d"
              + "|matrix_r\\dc\\d)[ \\t]*:");

  private static final int ENOUGH_FIELDS = 3;

  /** Every field that there is, with a comment behind each, is a tenth of that. */
  private static final int LONGEST_BODY = 64 * 1024;

  private final SourceText text;
  private final String content;
  private final List<AippBlock> found = new ArrayList<>();
  private final List<Integer> strayLines = new ArrayList<>();
  private int counted;
  private int lineAtCounted = 1;

  private AippBlocks(SourceText text) {
    this.text = text;
    this.content = text.content();
  }

  /** A quick look that tells most files apart. */
  static boolean mayHoldAny(SourceText text) {
    return text.content().contains("aipp_op")
        || text.content().contains("aipp_mode")
        || text.content().contains("input_format");
  }

  static AippBlocks in(SourceText text) {
    var blocks = new AippBlocks(text);
    blocks.find();
    if (blocks.found.isEmpty()) {
      blocks.findNameless();
    }
    return blocks;
  }

  List<AippBlock> found() {
    return found;
  }

  /** Lines that mean something but stand in no block, in a file that is nothing but blocks. */
  List<Integer> strayLines() {
    return strayLines;
  }

  private void find() {
    Matcher start = START.matcher(content);
    int from = 0;
    boolean onlyBlocks = true;
    while (start.region(from, content.length()).find()) {
      boolean opened = start.group(2) != null;
      if (!opened && !beginsWithField(start.end())) {
        from = start.end();
        continue;
      }
      onlyBlocks &= !found.isEmpty() || meaningful(0, start.start(1)).isEmpty();
      if (onlyBlocks) {
        strayLines.addAll(meaningful(from, start.start(1)));
      }
      from = take(start, opened);
    }
    if (onlyBlocks && !found.isEmpty()) {
      strayLines.addAll(meaningful(from, content.length()));
    }
  }

  /** Adds the block and returns where the text after it begins. */
  private int take(Matcher start, boolean opened) {
    int line = lineOf(start.start(1));
    int bodyLine = lineOf(start.end());
    char closing = opened && start.group(2).equals("<") ? '>' : '}';
    int end = endOfBody(start.end(), closing);
    boolean closed = end < content.length() && content.charAt(end) == closing;
    Flaw flaw = !opened ? Flaw.NOT_OPENED : closed ? Flaw.NONE : Flaw.NOT_CLOSED;
    found.add(
        end - start.end() > LONGEST_BODY
            ? new AippBlock(line, bodyLine, "", Flaw.TOO_LONG)
            : new AippBlock(line, bodyLine, content.substring(start.end(), end), flaw));
    return closed ? end + 1 : end;
  }

  private boolean beginsWithField(int from) {
    return FIELD.matcher(content).region(from, content.length()).lookingAt();
  }

  /** Where the block is closed or, failing that, where something else plainly begins. */
  private int endOfBody(int from, char closing) {
    int at = from;
    while (at < content.length()) {
      char c = content.charAt(at);
      if (c == closing) {
        return at;
      } else if (c == '#') {
        at = endOfLine(at);
      } else if (c == '"' || c == '\'') {
        at = afterQuote(at, c);
      } else if (c == '\n' && beginsSomethingElse(at + 1)) {
        return at + 1;
      } else {
        at++;
      }
    }
    return at;
  }

  private int afterQuote(int quote, char kind) {
    for (int at = quote + 1; at < content.length() && content.charAt(at) != '\n'; at++) {
      if (content.charAt(at) == kind) {
        return at + 1;
      }
    }
    return quote + 1;
  }

  private boolean beginsSomethingElse(int lineStart) {
    String line = lineAt(lineStart).stripLeading();
    return line.startsWith("aipp_op") || line.startsWith("```") || line.startsWith("~~~");
  }

  private int endOfLine(int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? content.length() : end;
  }

  private String lineAt(int from) {
    return content.substring(from, endOfLine(from));
  }

  /** Line of an offset; offsets are asked for in rising order, so all of them cost one pass. */
  private int lineOf(int offset) {
    for (; counted < offset; counted++) {
      if (content.charAt(counted) == '\n') {
        lineAtCounted++;
      }
    }
    return lineAtCounted;
  }

  private List<Integer> meaningful(int from, int to) {
    var lines = new ArrayList<Integer>();
    int line = lineOf(from);
    for (String part : content.substring(from, to).split("\n", -1)) {
      String bare = part.strip();
      if (!bare.isEmpty() && !bare.startsWith("#") && !bare.equals(",") && !bare.equals(";")) {
        lines.add(line);
      }
      line++;
    }
    return lines;
  }

  /** A file of AIPP fields whose {@code aipp_op} is missing or misspelt. */
  private void findNameless() {
    List<String> meant =
        text.lines().stream()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .toList();
    long fields = meant.stream().filter(line -> FIELD.matcher(line).lookingAt()).distinct().count();
    if (fields >= ENOUGH_FIELDS && fields * 2 >= meant.size()) {
      found.add(new AippBlock(firstField(), 1, content, Flaw.NO_NAME));
    }
  }

  private int firstField() {
    int line = 1;
    while (!FIELD.matcher(text.lines().get(line - 1)).lookingAt()) {
      line++;
    }
    return line;
  }
}
