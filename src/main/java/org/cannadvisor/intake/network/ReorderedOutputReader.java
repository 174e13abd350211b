package org.cannadvisor.intake.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ReorderedOutput;

/**
 * Reads lists of both sides that hold the same in another order, and finds the sort that makes
 * them:
 *
 * <pre>
 * token_index   DIFF
 *   cpu [0, 1, 2, 3]
 *   npu [0, 2, 1, 3]
 *
 * token_index = torch.argsort(is_spec)
 * </pre>
 *
 * <p>A sort that is not asked to be stable may give equal keys in any order, and does on the chip.
 */
public final class ReorderedOutputReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 4000;

  /** The name of a list stands in its line or in one of so many above it. */
  private static final int ABOVE = 2;

  private static final int SHORTEST_LIST = 3;

  private static final Pattern LOG = Pattern.compile(".*\\.(?:log|txt|out|md)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)^(.{0,60}?)\\b(?:cpu|gpu|cuda|golden|expected|ref(?:erence)?)\\b[\\w"
              + " .:=(]{0,20}\\[([^\\[\\]]{3,3000})\\]");
  private static final Pattern CHIP =
      Pattern.compile(
          "(?i)^.{0,60}?\\b(?:npu|ascend\\w{0,8})\\b[\\w .:=(]{0,20}\\[([^\\[\\]]{3,3000})\\]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w]{3,60}");
  private static final Sought SORT =
      Sought.of("(?<![\\w.])(torch\\.(?:argsort|sort|topk))\\(|(?<!np)(?<!numpy)\\.(argsort)\\(");
  private static final Sought STABLE = Sought.of("stable\\s?=\\s?True");

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isCode(text)
        ? SORT.isIn(text.content())
        : LOG.matcher(text.name()).matches()
            && text.content().contains("npu")
            && lists(text).isPresent();
  }

  private static boolean isCode(SourceText text) {
    return text.name().endsWith(".py");
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return isCode(text) ? Set.of() : Set.of(Kind.COMPARISON);
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    List<SourceText> codes = texts.stream().filter(ReorderedOutputReader::isCode).toList();
    texts.stream()
        .filter(text -> !isCode(text))
        .flatMap(text -> lists(text).stream())
        .flatMap(list -> output(list, codes).stream())
        .forEach(reading::add);
    return reading;
  }

  private record Reordered(String name, Evidence at) {}

  /** The first list of the chip that is another order of the one above it. */
  private static Optional<Reordered> lists(SourceText text) {
    for (int i = 1; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      String above = text.lines().get(i - 1);
      if (line.length() > LONGEST_LINE || above.length() > LONGEST_LINE) {
        continue;
      }
      Matcher mine = CHIP.matcher(line);
      Matcher golden = REFERENCE.matcher(above);
      if (mine.find() && golden.find() && isReordered(mine.group(1), golden.group(2))) {
        String name = name(text, i - 1, golden.group(1));
        return name.isEmpty() ? Optional.empty() : Optional.of(new Reordered(name, text.at(i + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isReordered(String mine, String golden) {
    List<String> left = members(mine);
    List<String> right = members(golden);
    if (left.size() < SHORTEST_LIST || left.equals(right)) {
      return false;
    }
    Collections.sort(left);
    Collections.sort(right);
    return left.equals(right);
  }

  private static List<String> members(String list) {
    return new ArrayList<>(List.of(list.strip().split("\\s?,\\s?|\\s+")));
  }

  private static String name(SourceText text, int line, String before) {
    Matcher own = NAME.matcher(before);
    if (own.find()) {
      return own.group();
    }
    for (int i = line - 1; i >= Math.max(0, line - ABOVE); i--) {
      Matcher above = NAME.matcher(text.lines().get(i));
      if (above.find()) {
        return above.group();
      }
    }
    return "";
  }

  /** The sort stands in a file that knows the list by its name. */
  private static Optional<ReorderedOutput> output(Reordered list, List<SourceText> codes) {
    return codes.stream()
        .filter(code -> code.content().contains(list.name()))
        .flatMap(code -> sort(list, code).stream())
        .findFirst();
  }

  private static Optional<ReorderedOutput> sort(Reordered list, SourceText code) {
    for (int i = 0; i < code.lines().size(); i++) {
      String line = code.lines().get(i);
      boolean mayBe = line.length() <= LONGEST_LINE && !line.stripLeading().startsWith("#");
      Matcher sort = SORT.in(mayBe ? line : "");
      if (sort.find() && !STABLE.isIn(line)) {
        String call = sort.group(1) == null ? sort.group(2) : sort.group(1);
        return Optional.of(
            new ReorderedOutput(Fact.UNTIED, list.name(), call, code.at(i + 1), list.at()));
      }
    }
    return Optional.empty();
  }
}
