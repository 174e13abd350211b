package org.cannadvisor.intake.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Dtype;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelOutput;

/**
 * The outputs that {@code --out_nodes="Conv_386:0;Conv_442:0"} lists, with the types of {@code
 * --output_type=FP16} or {@code --output_type="Conv_386:0:FP16;Conv_442:0:FP32"}.
 */
final class OutputNodes {

  private static final int MAX_OUTPUTS = 100;

  private final SourceText source;
  private final String conversion;
  private final OptionWords options;

  OutputNodes(SourceText source, String conversion, OptionWords options) {
    this.source = source;
    this.conversion = conversion;
    this.options = options;
  }

  void addTo(Reading reading) {
    List<String> nodes = items("out_nodes");
    List<String> types = items("output_type");
    boolean forAll = types.size() == 1 && Dtype.of(types.get(0)).isKnown();
    if (nodes.isEmpty() && forAll) {
      reading.add(output("", -1, 0, Dtype.of(types.get(0))));
    }
    for (int rank = 0; rank < Math.min(nodes.size(), MAX_OUTPUTS); rank++) {
      String node = nodes.get(rank);
      Dtype dtype = forAll ? Dtype.of(types.get(0)) : typeOf(node, types);
      reading.add(output(node, rank, nodes.size(), dtype));
    }
  }

  private static Dtype typeOf(String node, List<String> types) {
    return types.stream()
        .filter(type -> type.startsWith(node + ":"))
        .map(type -> Dtype.of(type.substring(node.length() + 1).strip()))
        .findFirst()
        .orElse(Dtype.UNKNOWN);
  }

  private ModelOutput output(String node, int rank, int total, Dtype dtype) {
    String says = dtype.isKnown() ? "output_type" : "out_nodes";
    int line = options.option(says).map(Option::line).orElse(0);
    return new ModelOutput(Fact.UNTIED, conversion, node, rank, total, dtype, source.at(line));
  }

  private List<String> items(String option) {
    Optional<Option> found = options.option(option);
    return found.stream()
        .flatMap(given -> Arrays.stream(given.value().split(";", -1)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
