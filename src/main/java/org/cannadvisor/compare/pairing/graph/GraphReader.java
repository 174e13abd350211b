package org.cannadvisor.compare.pairing.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.MappedFile;
import org.cannadvisor.formats.om.OmFile;
import org.cannadvisor.formats.om.OmFileReader;
import org.cannadvisor.formats.om.OmGraph;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.formats.om.OmTexts;

/**
 * Reads a compiled graph: a raw {@code .om}, the JSON that {@code atc --mode=1} makes of it, the
 * JSON that AMCT writes for a quantised model, or {@code ge_proto_*.txt}.
 */
public final class GraphReader {

  /** Larger texts are no graphs: those of large language models have some tens of megabytes. */
  private static final long LARGEST_TEXT = 256L << 20;

  private static final int HEAD = 16;

  private GraphReader() {}

  /** Reads a graph. */
  public static Graph read(Path file) throws IOException, DamagedFileException {
    OmModel model = model(file);
    var groups = new Groups();
    for (OmGraph graph : model.graphs()) {
      groups.addGraph(graph.operators().stream().map(Compiled::operator).toList());
    }
    Graph graph = Graph.of(groups.all(), outputs(model), Set.of(), model.isComplete());
    if (graph.groups().isEmpty()) {
      throw new DamagedFileException(
          "Expected a compiled graph (.om, or JSON of atc --mode=1), found no operator in " + file);
    }
    List<OmOperator> main = model.graphs().get(0).operators();
    return QuantFilter.mark(Ends.mark(graph, main.stream().map(OmOperator::name).toList()));
  }

  private static OmModel model(Path file) throws IOException, DamagedFileException {
    try (var mapped = new MappedFile(file)) {
      byte[] head = new byte[HEAD];
      mapped.read(0, head, HEAD);
      if (OmFileReader.isModel(head)) {
        OmFile om = OmFileReader.read(mapped, Compiled::isWanted);
        return om.root()
            .orElseThrow(() -> new DamagedFileException("Expected a model in " + file + ", none"));
      }
      if (mapped.size() > LARGEST_TEXT) {
        throw new DamagedFileException(
            "Expected a graph of at most " + LARGEST_TEXT + " bytes, found " + mapped.size());
      }
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("{")
        ? OmTexts.json(text, Compiled::isWanted)
        : OmTexts.protobuf(text, Compiled::isWanted);
  }

  /** {@code node}, {@code node:0} or {@code node:0:tensor}; nodes may hold colons themselves. */
  private static Set<String> outputs(OmModel model) {
    var found = new HashSet<String>();
    for (String output : model.attributes().words("attr_model_out_nodes_name")) {
      found.add(output.replaceFirst("^(.+?:\\d+):.*$", "$1"));
    }
    return found;
  }
}
