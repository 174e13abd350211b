package org.cannadvisor.intake.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GraphPair;
import org.cannadvisor.model.Kind;

/**
 * Reads what scripts print that run two ONNX graphs in the framework, most often one before and one
 * after an edit:
 *
 * <pre>
 * net.onnx | net_sim.onnx
 *   cos 0.173092 maxabs 9.441710
 * net.onnx vs net_sim.onnx cosine similarity: 0.9999
 * </pre>
 */
public final class GraphPairReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;

  /** Figures stand in the line of the two names or in one of so many below it. */
  private static final int BELOW = 4;

  private static final Pattern FILE = Pattern.compile(".*\\.(?:log|txt|out|md|markdown)|[^.]+");
  private static final Pattern GRAPH = Pattern.compile("[\\w./${}-]{1,160}?\\.onnx(?![\\w.])");

  /** A command that makes one graph of another tells nothing about their outputs. */
  private static final Sought COMMAND =
      Sought.of("(?:^|\\s)(?:python[\\d.]{0,5}|onnxsim|onnxslim|atc|cp|mv)\\s");

  @Override
  public Kind kind() {
    return Kind.COMPARISON;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILE.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
        && text.content().length() <= LONGEST
        && text.content().contains(".onnx")
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    for (int i = 0; i < text.lines().size(); i++) {
      List<String> graphs = graphs(text.lines().get(i));
      if (graphs.size() == 2) {
        worst(text, i).map(row -> pair(graphs, row, text)).ifPresent(reading::add);
      }
    }
    return reading;
  }

  private static GraphPair pair(List<String> graphs, Figures row, SourceText text) {
    return new GraphPair(
        Fact.UNTIED, graphs.get(0), graphs.get(1), row.cosine(), text.at(row.line()));
  }

  /** The names of the graphs in a line that is no command, without their folders. */
  private static List<String> graphs(String line) {
    if (line.length() > LONGEST_LINE || !line.contains(".onnx") || COMMAND.isIn(line)) {
      return List.of();
    }
    return GRAPH
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .distinct()
        .toList();
  }

  /** The worst figures of the line and of those below it that belong to it. */
  private static Optional<Figures> worst(SourceText text, int from) {
    List<Figures> rows = new ArrayList<>();
    for (int i = from; i < Math.min(text.lines().size(), from + 1 + BELOW); i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE
          || (i > from && (line.isBlank() || line.contains(".onnx")))) {
        break;
      }
      FigureLine.in(behindNames(line), i + 1).filter(Figures::hasCosine).ifPresent(rows::add);
    }
    return rows.stream().min((one, other) -> Double.compare(one.cosine(), other.cosine()));
  }

  /** Names of files may hold words and numbers that look like figures. */
  private static String behindNames(String line) {
    int last = line.lastIndexOf(".onnx");
    return last < 0 ? line : line.substring(last + ".onnx".length());
  }
}
