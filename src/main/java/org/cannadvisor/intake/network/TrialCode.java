package org.cannadvisor.intake.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;

/**
 * Blocks of Python that call one operator on the chip and once more in the framework, and print how
 * far the results lie apart:
 *
 * <pre>
 * def test_softmax():
 *     print("softmax", err(torch.softmax(q.npu(), -1), torch.softmax(q, -1)))
 * </pre>
 */
final class TrialCode {

  private static final int LONGEST_BLOCK = 30;
  private static final int MOST = 50;
  private static final int LONGEST_LINE = 400;
  private static final int SHORTEST_LABEL = 3;

  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])((?:torch_npu|torch\\.nn\\.functional|torch|nn\\.functional|F)\\.(?:ops\\.)?[a-z]\\w{2,50})\\(");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\bprint\\(\\s{0,4}f?[\"']([\\w /.,:+-]{1,60}?)(?:[ =:]{0,4}[%{][^\"']{0,60})?[\"']");
  private static final Sought ON_CHIP = Sought.of("(?i)npu");
  private static final Sought COSINE = Sought.of("(?i)\\bcos|_cos|cosine");

  /** Helpers that measure or make data are no operators on trial. */
  private static final Sought HELPER =
      Sought.of(
          "\\.(?:tensor|randn?|randint|zeros|ones|full|arange|allclose|equal|abs|max|load|save|manual_seed|no_grad|device"
              + "|cosine_similarity|from_numpy|empty|norm|isnan|isinf|mean|set_printoptions)$");

  /** What a script hands to the chip and back; no operators on trial either. */
  private static final Pattern CARRIER =
      Pattern.compile(
          "(?:npu|cpu|cuda|to|half|float|bfloat16|double|numpy|item|tolist|flatten|view)");

  private static final Pattern QUOTED =
      Pattern.compile("[\"']([A-Za-z_]\\w{1,50})[\"'](?=\\s?[,:\\])}])");

  /** A block: the operator on trial and what it prints before its figure. */
  record Block(String call, String label, boolean cosine, Evidence at) {}

  private TrialCode() {}

  static List<Block> in(SourceText text) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.lines().size() && blocks.size() < MOST; i++) {
      if (i == text.lines().size() || begins(text.lines(), i)) {
        block(text, from, Math.min(i, from + LONGEST_BLOCK)).ifPresent(blocks::add);
        from = i;
      }
    }
    return blocks;
  }

  /**
   * Operators that a script measures one after another and calls by their own names, each a block:
   *
   * <pre>
   * asc.bgmv_expand(z.npu(), …)
   * show("bgmv_expand", mine, golden)
   * </pre>
   */
  static Map<String, Block> named(SourceText text) {
    Map<String, Block> named = new LinkedHashMap<>();
    String code = text.content();
    if (ON_CHIP.isIn(code) && COSINE.isIn(code)) {
      Matcher quoted = QUOTED.matcher(code);
      while (quoted.find() && named.size() < MOST) {
        String name = quoted.group(1);
        if (!named.containsKey(name) && isOperator(name)) {
          called(name, text).ifPresent(block -> named.put(name, block));
        }
      }
    }
    return named;
  }

  private static boolean isOperator(String name) {
    return !CARRIER.matcher(name).matches() && !HELPER.isIn("." + name);
  }

  private static Optional<Block> called(String name, SourceText text) {
    Pattern call = Pattern.compile("((?:\\w{1,30}\\.){1,3}" + name + ")\\(");
    for (int i = 1; i <= text.lines().size(); i++) {
      String line = text.lines().get(i - 1);
      Matcher found = call.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (found.find()) {
        return Optional.of(new Block(found.group(1), name, true, text.at(i)));
      }
    }
    return Optional.empty();
  }

  private static boolean begins(List<String> lines, int index) {
    String line = lines.get(index);
    return line.stripLeading().startsWith("def ")
        || (!line.isBlank()
            && !Character.isWhitespace(line.charAt(0))
            && lines.get(index - 1).isBlank());
  }

  private static Optional<Block> block(SourceText text, int from, int to) {
    var seen = new Seen();
    for (int i = from; i < to; i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && !line.stripLeading().startsWith("#")) {
        seen.take(line, i + 1);
      }
    }
    return seen.block(text);
  }

  /** What the lines of one block say so far. */
  private static final class Seen {

    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private String label = "";
    private boolean chip;
    private boolean cosine;

    void take(String line, int number) {
      chip |= ON_CHIP.isIn(line);
      cosine |= COSINE.isIn(line);
      Matcher printed = LABEL.matcher(line);
      if (label.isEmpty() && printed.find()) {
        label = printed.group(1).strip();
      }
      Matcher call = CALL.matcher(line);
      while (call.find()) {
        if (!HELPER.isIn(call.group(1))) {
          calls.merge(call.group(1), 1, Integer::sum);
          lines.putIfAbsent(call.group(1), number);
        }
      }
    }

    /** Only where a single operator is called twice is it that one which is on trial. */
    Optional<Block> block(SourceText text) {
      List<String> twice = calls.keySet().stream().filter(this::isTwice).toList();
      return chip && twice.size() == 1 && label.length() >= SHORTEST_LABEL
          ? Optional.of(new Block(twice.get(0), label, cosine, text.at(line(twice.get(0)))))
          : Optional.empty();
    }

    private boolean isTwice(String call) {
      return calls.getOrDefault(call, 0) > 1;
    }

    private int line(String call) {
      return lines.getOrDefault(call, 1);
    }
  }
}
