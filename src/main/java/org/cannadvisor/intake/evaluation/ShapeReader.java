package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PermutedShapes;

/**
 * Finds in the log of a comparison two tensors with the same axes in different orders:
 *
 * <pre>lstm3 caffe (1, 64, 1, 240) board (1, 1, 240, 64)</pre>
 */
public final class ShapeReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;

  private static final Pattern SHAPE =
      Pattern.compile("[(\\[]\\s?(\\d{1,6}(?:\\s?,\\s?\\d{1,6}){2,5})\\s?,?\\s?[)\\]]");
  private static final Sought COMPARES =
      Sought.of("(?i)cosine|similarity|max(?:imum)?[ _](?:abs\\w* )?(?:diff|error)|余弦|相似度");
  private static final Sought REFERENCE =
      Sought.of(
          "(?i)\\b(?:caffe|onnx|torch|pytorch|tf|tensorflow|pb|gpu|golden|reference|expected)\\b");
  private static final Sought CHIP =
      Sought.of("(?i)\\b(?:npu|om|board|acl|ascend|device|310\\w{0,3}|910\\w{0,3}|actual)\\b");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name();
    return text.content().length() <= LONGEST
        && (name.endsWith(".log") || name.endsWith(".txt") || name.endsWith(".md"))
        && COMPARES.isIn(text.content())
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      boolean both = REFERENCE.isIn(line) && CHIP.isIn(line);
      if (line.length() <= LONGEST_LINE && both) {
        int at = number;
        permuted(line)
            .map(pair -> new PermutedShapes(Fact.UNTIED, pair.get(0), pair.get(1), text.at(at)))
            .ifPresent(reading::add);
      }
    }
    return reading;
  }

  private static Optional<List<String>> permuted(String line) {
    Matcher shape = SHAPE.matcher(line);
    var shapes = new ArrayList<String>();
    while (shapes.size() < 3 && shape.find()) {
      shapes.add(shape.group(1).replaceAll("\\s", ""));
    }
    return shapes.size() == 2 && isPermuted(shapes.get(0), shapes.get(1))
        ? Optional.of(shapes)
        : Optional.empty();
  }

  /** The same lengths in another order; lengths of 1 move without moving anything. */
  private static boolean isPermuted(String one, String other) {
    List<String> a = lengths(one);
    List<String> b = lengths(other);
    return !a.equals(b) && a.stream().sorted().toList().equals(b.stream().sorted().toList());
  }

  private static List<String> lengths(String shape) {
    return Arrays.stream(shape.split(",", -1)).filter(length -> !length.equals("1")).toList();
  }
}
