package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.compare.pairing.Source.Kind;
import org.cannadvisor.compare.pairing.graph.Graph;
import org.cannadvisor.formats.DamagedFileException;

/**
 * Which tensors are compared with which.
 *
 * @param matches in the order of the table
 * @param leftOver files that are compared with nothing
 * @param skipped operators that have no row on purpose
 * @param notes on the way in which they were matched
 * @param my how our own files are written
 * @param golden how the golden files are written
 * @param graph by which they were matched
 */
public record Pairing(
    List<Match> matches,
    List<LeftOver> leftOver,
    List<Skipped> skipped,
    Set<Note> notes,
    Kind my,
    Kind golden,
    Optional<Graph> graph) {

  public Pairing {
    matches = List.copyOf(matches);
    leftOver = List.copyOf(leftOver);
    skipped = List.copyOf(skipped);
    notes = notes.isEmpty() ? Set.of() : EnumSet.copyOf(notes);
  }

  /**
   * Finds out from names and the graph; reads no values.
   *
   * @throws IllegalArgumentException for a file against a directory, and for a selection of what is
   *     not there
   */
  public static Pairing of(Sought sought) throws IOException, DamagedFileException {
    boolean directory = Files.isDirectory(sought.my());
    if (directory != Files.isDirectory(sought.golden())) {
      throw new IllegalArgumentException(
          "Expected two files or two directories, found %s and %s."
              .formatted(sought.my(), sought.golden()));
    }
    return directory ? DirectoryPairing.of(sought) : FilePairing.of(sought);
  }
}
