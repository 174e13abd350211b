package org.cannadvisor.compare.pairing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.formats.om.Attributes;
import org.cannadvisor.formats.om.OmAttribute;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.formats.om.OmTensor;

/** Makes our operators of those of a model. */
final class Compiled {

  /** Stands in the names of operators that were cut by hand (FFTS+), one for each slice. */
  private static final Pattern SLICE = Pattern.compile("_lxslice[0-9]+");

  private static final String ORIGINALS = "_datadump_original_op_names";
  private static final String ORIGIN = "_datadump_origin_name";
  private static final String ORIGIN_INDEX = "_datadump_origin_output_index";
  private static final String ORIGIN_FORMAT = "_datadump_origin_format";
  private static final String FORMAT = "origin_format";
  private static final String SHAPE = "origin_shape";
  private static final String MULTI = "_datadump_is_multiop";
  private static final String FUSION = "_L1_fusion_sub_graph_no";
  private static final Set<String> WANTED =
      Set.of(ORIGINALS, ORIGIN, ORIGIN_INDEX, ORIGIN_FORMAT, FORMAT, SHAPE, MULTI, FUSION);

  private Compiled() {}

  /** Whether we ask for an attribute of this name. */
  static boolean isWanted(String name) {
    return WANTED.contains(name);
  }

  static Operator operator(OmOperator compiled) {
    String name = withoutSlice(compiled.name());
    Attributes attributes = compiled.attributes();
    boolean said = attributes.has(ORIGINALS);
    List<String> originals = said ? attributes.words(ORIGINALS) : List.of(name);
    Operator operator =
        new Operator(
            name,
            compiled.type(),
            (int) Math.max(0, Math.min(compiled.id(), Integer.MAX_VALUE)),
            inputs(compiled.inputs()),
            outputs(compiled.outputTensors()),
            originals.isEmpty() ? List.of("") : originals,
            attributes.get(MULTI).equals(Optional.of(new OmAttribute.Flag(true))),
            attributes.text(FUSION),
            false);
    return said ? operator : Groups.named(operator, name);
  }

  private static List<String> inputs(List<String> edges) {
    return edges.stream()
        .filter(edge -> !edge.isEmpty() && !edge.endsWith(":-1"))
        .map(Compiled::withoutSlice)
        .toList();
  }

  private static List<Output> outputs(List<OmTensor> tensors) {
    var found = new ArrayList<Output>(tensors.size());
    for (OmTensor tensor : tensors) {
      Attributes attributes = tensor.attributes();
      OptionalLong index = attributes.whole(ORIGIN_INDEX);
      String format = attributes.text(ORIGIN_FORMAT);
      found.add(
          new Output(
              attributes.text(ORIGIN),
              OptionalInt.of(bounded(index.orElse(found.size()))),
              format.isEmpty() ? attributes.text(FORMAT) : format,
              attributes.wholes(SHAPE),
              tensor.dtype()));
    }
    return found;
  }

  private static int bounded(long index) {
    return (int) Math.max(0, Math.min(index, Integer.MAX_VALUE));
  }

  private static String withoutSlice(String name) {
    return name.contains("_lxslice") ? SLICE.matcher(name).replaceAll("") : name;
  }
}
