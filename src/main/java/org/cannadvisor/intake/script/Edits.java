package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GraphEdit;
import org.cannadvisor.model.GraphEdit.How;

/**
 * Command lines that make one ONNX graph of another: {@code python3 slim.py net.onnx
 * net_slim.onnx}, {@code onnxsim net.onnx net_sim.onnx}.
 */
final class Edits {

  static final List<String> SIMPLIFIERS =
      List.of("onnxsim", "onnx_simplifier", "onnx-simplifier", "onnxoptimizer", "onnxslim");

  private static final String ENDING = ".onnx";
  private static final int LONGEST_LINE = 2000;
  private static final int MOST_LINES = 8;

  private static final Pattern QUOTES = Pattern.compile("['\"]");
  private static final Pattern ENDS = Pattern.compile("[`“”，。；（）]");
  private static final Pattern LIST =
      Pattern.compile("^\\s{0,40}(?:[-*+>]\\s{1,4}|\\d{1,2}[.)、]\\s{0,4})");

  private Edits() {}

  /** The edits in a script, a page or a note; in the order of their lines. */
  static List<GraphEdit> in(SourceText text) {
    var edits = new ArrayList<GraphEdit>();
    var variables = new ShellNames();
    for (int i = 0; i < text.lines().size(); i++) {
      Evidence at = text.at(i + 1);
      variables.each(joined(text.lines(), i)).stream()
          .map(Edits::plain)
          .filter(Edits::mayEdit)
          .flatMap(line -> command(line, at).stream())
          .forEach(edits::add);
    }
    return edits;
  }

  private static boolean mayEdit(String line) {
    int first = line.indexOf(ENDING);
    return first >= 0
        && line.indexOf(ENDING, first + 1) >= 0
        && line.length() <= LONGEST_LINE
        && !line.stripLeading().startsWith("#");
  }

  /** A command that goes on behind a backslash, as one line. */
  private static String joined(List<String> lines, int index) {
    var whole = new StringBuilder(lines.get(index));
    for (int next = index + 1;
        next < lines.size()
            && next < index + MOST_LINES
            && whole.length() <= LONGEST_LINE
            && whole.toString().stripTrailing().endsWith("\\");
        next++) {
      whole.setLength(whole.toString().stripTrailing().length() - 1);
      whole.append(' ').append(lines.get(next).strip());
    }
    return whole.toString();
  }

  /** Without the marks of a list and of quotes: {@code 3. `python cut.py a.onnx b.onnx`}. */
  private static String plain(String line) {
    if (line.length() > LONGEST_LINE) {
      return line;
    }
    String bare = LIST.matcher(QUOTES.matcher(line).replaceAll(" ")).replaceFirst("");
    return ENDS.matcher(bare).replaceAll(" ; ").replaceFirst("^[ ;]{1,40}", "");
  }

  private static Optional<GraphEdit> command(String line, Evidence at) {
    List<String> words = List.of(line.strip().split("\\s+"));
    int program = program(words);
    if (program >= words.size()) {
      return Optional.empty();
    }
    boolean simplifies = isSimplifier(words.get(program));
    if (!simplifies && !words.get(program).endsWith(".py")) {
      return Optional.empty();
    }
    List<String> graphs =
        words.subList(program + 1, words.size()).stream()
            .takeWhile(word -> !isSeparator(word))
            .map(word -> word.substring(word.lastIndexOf('=') + 1))
            .filter(word -> word.endsWith(ENDING) && word.length() > ENDING.length())
            .toList();
    return graphs.size() == 2
        ? Optional.of(
            edit(simplifies ? How.SIMPLIFIED : How.SCRIPT, graphs.get(0), graphs.get(1), at))
        : Optional.empty();
  }

  /** Where the program stands: behind {@code python} and its options, else at the beginning. */
  private static int program(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).startsWith("python")) {
        int next = at + 1;
        while (next < words.size() && words.get(next).startsWith("-")) {
          next++;
        }
        return next;
      }
    }
    return words.get(0).equals("$") || words.get(0).equals(">") ? 1 : 0;
  }

  private static boolean isSeparator(String word) {
    return word.contains("|") || word.contains(";") || word.contains("&") || word.contains(">");
  }

  static boolean isSimplifier(String text) {
    return SIMPLIFIERS.stream().anyMatch(text::contains);
  }

  static GraphEdit edit(How how, String source, String target, Evidence at) {
    return new GraphEdit(Fact.UNTIED, how, lastPart(source), lastPart(target), at);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
