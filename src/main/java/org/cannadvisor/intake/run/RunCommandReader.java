package org.cannadvisor.intake.run;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.command.ToolCall;
import org.cannadvisor.model.BatchedRun;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GearChoice;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ModelExecution;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.NamedPlace.Use;
import org.cannadvisor.model.ShapeGears.Sort;

/**
 * Reads calls of the tools that run a converted model:
 *
 * <pre>python3 -m ais_bench --model net_dyn.om --input ./bin --dymBatch 8</pre>
 *
 * <p>A call without input measures speed only, with made-up data: nobody looks at its results.
 */
public final class RunCommandReader implements FactReader {

  private static final Pattern TOOL =
      Pattern.compile(
          "(?:^|[\\s/\"'`])(?:-m\\s++)?(ais_bench|ais_infer\\.py|ais_infer|msame|benchmark\\.\\w++)(?=\\s++--?\\w)");

  private static final int MOST_INPUTS = 64;

  private static final List<String> PAGES = List.of(".sh", ".bash", ".md", ".txt", ".rst", ".py");

  /** ais_bench and msame call them alike. */
  private static final Map<String, Sort> SIZES =
      Map.of(
          "dymBatch", Sort.BATCH,
          "dymHW", Sort.IMAGE,
          "dymDims", Sort.DIMS);

  @Override
  public Kind kind() {
    return Kind.RUN_COMMAND;
  }

  @Override
  public boolean recognises(SourceText text) {
    return ToolCall.mayHoldAny(text)
        && (text.content().contains("ais_") || text.content().contains("msame"))
        && PAGES.stream().anyMatch(text.name()::endsWith)
        && ToolCall.in(text, TOOL).stream().anyMatch(RunCommandReader::runs);
  }

  private static boolean runs(ToolCall call) {
    return call.options().containsKey("model") || call.options().containsKey("om");
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    ToolCall.in(text, TOOL).stream()
        .filter(RunCommandReader::runs)
        .forEach(call -> read(call, text, reading));
    return reading;
  }

  private static void read(ToolCall call, SourceText text, Reading reading) {
    boolean sets = call.options().keySet().stream().anyMatch(RunCommandReader::setsSize);
    if (sets || takesData(call)) {
      reading.add(
          new ModelExecution(Fact.UNTIED, text.path(), call.tool(), sets, text.at(call.line())));
    }
    handed(call, text, reading);
    batched(call, text, reading);
    SIZES.forEach(
        (name, sort) -> {
          if (call.options().containsKey(name)) {
            String size = sort == Sort.DIMS ? "" : plain(call.value(name));
            reading.add(
                new GearChoice(
                    Fact.UNTIED, text.path(), sort, "--" + name, size, text.at(call.lineOf(name))));
          }
        });
  }

  /** {@code --input ids,mask,segments}: the tool gives them to the inputs in this order. */
  private static void handed(ToolCall call, SourceText text, Reading reading) {
    String[] files = call.value("input").split(",", MOST_INPUTS);
    for (int i = 0; files.length > 1 && i < files.length; i++) {
      String name = files[i].strip().replaceFirst("/+$", "").replaceFirst(".*/", "");
      String stem = name.replaceFirst("\\.(?:bin|npy)$", "");
      Evidence at = text.at(call.lineOf("input"));
      reading.add(new NamedPlace(Fact.UNTIED, Use.HANDED_INPUT, i, stem, at));
    }
  }

  /** ais_bench and msame's successors cut a batch along the first axis unless they are told. */
  private static void batched(ToolCall call, SourceText text, Reading reading) {
    String size = plain(call.value("batchsize"));
    if (size.matches("\\d{1,4}")) {
      boolean stated = call.options().containsKey("output_batchsize_axis");
      reading.add(
          new BatchedRun(
              Fact.UNTIED, Integer.parseInt(size), stated, text.at(call.lineOf("batchsize"))));
    }
  }

  /** Only numbers: a variable of the script says nothing. */
  private static String plain(String value) {
    String size = value.replaceAll("\\s+", "");
    return size.matches("\\d++(?:,\\d++)*+") ? size : "";
  }

  private static boolean takesData(ToolCall call) {
    return call.options().containsKey("input") || !call.tool().startsWith("ais_");
  }

  private static boolean setsSize(String option) {
    return option.startsWith("dym") || option.startsWith("auto_set_dym");
  }
}
