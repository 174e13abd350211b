package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.formats.DamagedFileException;

/**
 * The folders of tensors below two directories. The chip writes {@code
 * <time>/<device>/<model>/<id>/<step>/}; a directory anywhere above may be given. Folders of the
 * two sides belong together by device, model and step: ids of models differ from run to run.
 *
 * @param pairs in the order of their names; one where both sides have one folder
 * @param alone our folders that have no counterpart, or are older than another one of the same name
 */
public record DumpFolders(List<FolderPair> pairs, List<Path> alone) {

  /** Levels below {@code <time>}. */
  private static final int LEVELS = 4;

  /** Deeper directories are none of a dump. */
  private static final int DEEPEST = 6;

  public DumpFolders {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /**
   * Two folders that are compared.
   *
   * @param name {@code <device>_<model>_<step>}; the path below the directory where it is not of
   *     that form
   */
  public record FolderPair(String name, Path my, Path golden) {}

  /**
   * Finds them; two files, and directories that hold files themselves, are the only pair.
   *
   * @throws DamagedFileException where no folder of one side belongs to one of the other
   */
  public static DumpFolders of(Path my, Path golden) throws IOException, DamagedFileException {
    if (!Files.isDirectory(my) || !Files.isDirectory(golden)) {
      return new DumpFolders(List.of(new FolderPair("", my, golden)), List.of());
    }
    List<Path> mine = leaves(my);
    List<Path> others = leaves(golden);
    if (mine.size() == 1 && others.size() == 1) {
      return new DumpFolders(
          List.of(new FolderPair(name(my, mine.get(0)), mine.get(0), others.get(0))), List.of());
    }
    return others.size() == 1 && others.get(0).equals(golden)
        ? newestSteps(my, mine, golden)
        : sameNames(my, byName(my, mine), golden, byName(golden, others), mine);
  }

  /** Directories that hold files, and none below such; the directory itself where there is none. */
  private static List<Path> leaves(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    addLeaves(directory, 0, found);
    return found.isEmpty() ? List.of(directory) : found;
  }

  private static void addLeaves(Path directory, int depth, List<Path> found) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(directory)) {
      entries = listed.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (entries.stream().anyMatch(Files::isRegularFile)) {
      found.add(directory);
      return;
    }
    for (Path entry : entries) {
      if (depth < DEEPEST && Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
        addLeaves(entry, depth + 1, found);
      }
    }
  }

  /** Golden data of one inference: the last step of each model, as msaccucmp chooses it. */
  private static DumpFolders newestSteps(Path root, List<Path> leaves, Path golden) {
    Map<String, Path> newest = new LinkedHashMap<>();
    for (Path leaf : leaves) {
      String name = name(root, leaf);
      String model = name.substring(0, Math.max(0, name.lastIndexOf('_')));
      newest.merge(model, leaf, (a, b) -> step(b) >= step(a) ? b : a);
    }
    List<FolderPair> pairs =
        newest.values().stream()
            .map(leaf -> new FolderPair(name(root, leaf), leaf, golden))
            .toList();
    return new DumpFolders(pairs, without(leaves, pairs));
  }

  /** Not negative; folders without a number come before all others. */
  private static long step(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.matches("\\d{1,18}") ? Long.parseLong(name) : -1;
  }

  private static DumpFolders sameNames(
      Path my, Map<String, Path> mine, Path golden, Map<String, Path> others, List<Path> all)
      throws DamagedFileException {
    List<FolderPair> pairs = new ArrayList<>();
    mine.forEach(
        (name, leaf) ->
            Optional.ofNullable(others.get(name))
                .ifPresent(other -> pairs.add(new FolderPair(name, leaf, other))));
    if (pairs.isEmpty()) {
      throw new DamagedFileException(
          "Expected folders <device>/<model>/<id>/<step> of the same names, found "
              + "%s in %s and %s in %s."
                  .formatted(few(mine.keySet()), my, few(others.keySet()), golden)
              + " Maybe name the two folders themselves.");
    }
    return new DumpFolders(pairs, without(all, pairs));
  }

  private static String few(Set<String> names) {
    return names.stream()
        .limit(3)
        .collect(Collectors.joining(", ", "", names.size() > 3 ? " …" : ""));
  }

  private static List<Path> without(List<Path> leaves, List<FolderPair> pairs) {
    List<Path> compared = pairs.stream().map(FolderPair::my).toList();
    return leaves.stream().filter(leaf -> !compared.contains(leaf)).toList();
  }

  /** Of several times the last one. */
  private static Map<String, Path> byName(Path root, List<Path> leaves) {
    Map<String, Path> found = new LinkedHashMap<>();
    leaves.forEach(leaf -> found.put(name(root, leaf), leaf));
    return found;
  }

  private static String name(Path root, Path leaf) {
    List<String> parts = new ArrayList<>();
    root.relativize(leaf).forEach(part -> parts.add(part.toString()));
    int count = parts.size();
    return count < LEVELS
        ? String.join("_", parts)
        : String.join(
            "_", parts.get(count - LEVELS), parts.get(count - LEVELS + 1), parts.get(count - 1));
  }
}
