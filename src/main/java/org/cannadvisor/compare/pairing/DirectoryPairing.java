package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.compare.pairing.graph.FusionOffMerge;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.compare.pairing.graph.GraphReader;
import org.cannadvisor.compare.pairing.graph.QuantMerge;
import org.cannadvisor.formats.DamagedFileException;

/** Chooses how two directories are matched: by a graph where one leads to the golden names. */
final class DirectoryPairing {

  private final Sought sought;
  private final Directory my;
  private final Directory golden;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);

  private DirectoryPairing(Sought sought) throws IOException, DamagedFileException {
    boolean named = sought.graph().isPresent() || sought.quant().isPresent();
    this.sought = sought;
    this.my = DirectoryReader.read(sought.my(), true, named);
    this.golden = DirectoryReader.read(sought.golden(), false, named);
  }

  static Pairing of(Sought sought) throws IOException, DamagedFileException {
    return new DirectoryPairing(sought).pair();
  }

  private Pairing pair() throws IOException, DamagedFileException {
    checkQuant();
    Optional<Graph> graph = graph();
    boolean byGraph = graph.isPresent() && (!golden.isDump() || sought.fusionOff().isPresent());
    var leftOver = new ArrayList<LeftOver>(my.leftOver());
    leftOver.addAll(golden.leftOver());
    List<Match> matches;
    List<Skipped> skipped = List.of();
    if (byGraph) {
      var pairing = new GraphPairing(graph.get(), my, golden, sought.selection());
      matches = pairing.matches();
      skipped = pairing.skipped();
      leftOver.addAll(GraphLeftOver.of(graph.get(), my, golden));
    } else {
      var pairing = new NamePairing(my, golden, graph);
      matches = pairing.matches(sought.selection());
      leftOver.addAll(pairing.leftOver());
    }
    return new Pairing(matches, leftOver, skipped, notes, my.kind(), golden.kind(), graph);
  }

  private void checkQuant() {
    if (my.quantised() && !golden.quantised() && sought.quant().isEmpty()) {
      notes.add(golden.isDump() ? Note.QUANT_DIFFERS : Note.QUANT_MISSING);
    } else if (!my.quantised() && golden.quantised()) {
      notes.add(Note.QUANT_DIFFERS);
    }
    if (sought.quant().isPresent() && golden.isDump()) {
      notes.add(Note.QUANT_UNUSED);
    }
  }

  private Optional<Graph> graph() throws IOException, DamagedFileException {
    boolean unfused = golden.isDump() && sought.graph().isPresent();
    if (sought.fusionOff().isPresent() && !unfused) {
      notes.add(Note.FUSION_OFF_UNUSED);
    }
    if (unfused && sought.fusionOff().isEmpty()) {
      notes.add(Note.NO_FUSION_OFF);
    }
    if (sought.graph().isEmpty() && (golden.isDump() || sought.quant().isEmpty())) {
      if (my.isDump() && !golden.isDump()) {
        notes.add(Note.NO_GRAPH);
      }
      return Optional.empty();
    }
    Graph graph = read(sought.graph().or(sought::quant));
    if (unfused && sought.fusionOff().isPresent()) {
      graph = FusionOffMerge.merge(graph, read(sought.fusionOff()));
    } else if (!golden.isDump() && sought.graph().isPresent() && sought.quant().isPresent()) {
      graph = QuantMerge.merge(graph, read(sought.quant()));
    }
    return Optional.of(graph);
  }

  private Graph read(Optional<Path> file) throws IOException, DamagedFileException {
    Graph graph = GraphReader.read(file.orElseThrow());
    if (!graph.complete()) {
      notes.add(Note.GRAPH_CUT);
    }
    return graph;
  }
}
