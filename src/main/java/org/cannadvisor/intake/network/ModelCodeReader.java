package org.cannadvisor.intake.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodedConstant;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.EditedOperator;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads Python code of networks, and scripts that change graphs: operators and constants that
 * matter on the chip.
 *
 * <pre>
 * scores = scores.masked_fill(mask == 0, -1e9)
 * for node in graph.get_nodes('Resize'):
 * </pre>
 */
public final class ModelCodeReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 1000;
  private static final int MOST = 50;

  private static final List<String> ON_NPU = List.of("torch_npu", ".npu()", "\"npu:", "'npu:");
  private static final List<String> NETWORK = List.of("nn.Module)", "onnx.export(", "nn.Layer)");
  private static final List<String> SURGERY =
      List.of("onnx.load(", "OnnxGraph", "OXGraph", "onnx_graphsurgeon");

  private static final Pattern SOUGHT =
      Pattern.compile(
          "(?:op_type\\s*(?:==|!=|=)\\s*|get_nodes(?:_by_optype)?\\(\\s*(?:op_type\\s*=\\s*)?)"
              + "[\"']([A-Z][A-Za-z0-9]{1,40})[\"']");

  @Override
  public Kind kind() {
    return Kind.MODEL_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && (isOfNetwork(text) || holds(text, SURGERY));
  }

  private static boolean isOfNetwork(SourceText text) {
    return holds(text, NETWORK) || (holds(text, ON_NPU) && text.content().contains("torch"));
  }

  private static boolean holds(SourceText text, List<String> words) {
    return words.stream().anyMatch(text.content()::contains);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean network = isOfNetwork(text);
    boolean onNpu = holds(text, ON_NPU);
    boolean surgery = holds(text, SURGERY);
    Set<String> said = new HashSet<>();
    var masks = new Masks();
    var attributes = new AttributeEdits();
    for (int i = 0; i < text.lines().size() && said.size() < MOST; i++) {
      String line = withoutComment(text.lines().get(i));
      if (line.length() <= LONGEST_LINE && network) {
        network(line, masks, onNpu, text.at(i + 1), said, reading);
      }
      if (line.length() <= LONGEST_LINE && surgery) {
        sought(line, text.at(i + 1), said, attributes, reading);
      }
    }
    return reading;
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  private static void network(
      String line, Masks masks, boolean onNpu, Evidence at, Set<String> said, Reading reading) {
    Optional<Operators.Call> byMask = masks.in(line);
    Operators.in(line)
        .or(() -> byMask)
        .filter(call -> said.add(call.type()))
        .map(call -> new CodedOperator(Fact.UNTIED, call.type(), call.words(), onNpu, false, at))
        .ifPresent(reading::add);
    Numbers16.in(line)
        .filter(found -> said.add(found.value() + found.use()))
        .map(found -> new CodedConstant(Fact.UNTIED, found.value(), found.use(), at))
        .ifPresent(reading::add);
  }

  private static void sought(
      String line, Evidence at, Set<String> said, AttributeEdits attributes, Reading reading) {
    Matcher sought = SOUGHT.matcher(line);
    while (sought.find()) {
      attributes.sought(sought.group(1));
      if (said.add("=" + sought.group(1))) {
        reading.add(new EditedOperator(Fact.UNTIED, sought.group(1), at));
      }
    }
    attributes
        .in(line, at)
        .filter(edit -> said.add("." + edit.type() + "." + edit.attribute() + "=" + edit.value()))
        .ifPresent(reading::add);
  }
}
