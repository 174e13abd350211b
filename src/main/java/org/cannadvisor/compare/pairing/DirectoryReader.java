package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.compare.pairing.LeftOver.Why;
import org.cannadvisor.compare.pairing.Source.Kind;
import org.cannadvisor.formats.DamagedFileException;

/** Lists a directory once and sorts its files by their names. */
final class DirectoryReader {

  /** Written by other tools next to the dumps. */
  private static final Set<String> NO_TENSORS =
      Set.of(Mapping.FILE, "convert_failed_file_list.txt", "simple_op_mapping.csv");

  private final Path directory;
  private final Path real;
  private final boolean mine;
  private final boolean graph;
  private final List<Path> files = new ArrayList<>();
  private final List<LeftOver> leftOver = new ArrayList<>();
  private final Map<Kind, Map<String, List<Found>>> found = new EnumMap<>(Kind.class);
  private int directories;

  private DirectoryReader(Path directory, boolean mine, boolean graph) throws IOException {
    this.directory = directory;
    this.real = directory.toRealPath();
    this.mine = mine;
    this.graph = graph;
  }

  /**
   * Reads the names in a directory.
   *
   * @param mine whether it holds our own tensors, not golden ones
   * @param graph whether a graph names the operators
   */
  static Directory read(Path directory, boolean mine, boolean graph)
      throws IOException, DamagedFileException {
    var reader = new DirectoryReader(directory, mine, graph);
    reader.list();
    reader.sort();
    return reader.result();
  }

  private void list() throws IOException {
    Files.walkFileTree(
        real,
        Set.of(),
        1,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(directory.resolve(file.getFileName()), attributes);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(real)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
  }

  private void add(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      directories++;
    } else if (attributes.isRegularFile() || (attributes.isSymbolicLink() && staysInside(file))) {
      files.add(file);
    } else if (attributes.isSymbolicLink()) {
      leftOver.add(new LeftOver(mine, file, Why.LINK));
    }
  }

  private boolean staysInside(Path link) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(real) && Files.isRegularFile(target);
    } catch (IOException dangling) {
      return false;
    }
  }

  private void sort() throws IOException {
    var numbered = new HashSet<String>();
    for (Path file : files) {
      String name = name(file);
      if (isNumber(name)) {
        numbered.add(name);
      }
    }
    boolean mapped = files.contains(directory.resolve(Mapping.FILE));
    Map<String, String> names =
        mapped ? Mapping.read(directory.resolve(Mapping.FILE), numbered) : Map.of();
    for (Path file : files) {
      String name = name(file);
      if (numbered.contains(name) && !names.containsKey(name)) {
        leftOver.add(new LeftOver(mine, file, Why.MAPPING));
      } else if (!NO_TENSORS.contains(name)) {
        sort(file, names.getOrDefault(name, name));
      }
    }
  }

  private void sort(Path file, String name) {
    Optional<Kind> single = Kinds.ofTensor(name);
    if (single.isPresent()) {
      String stem = name.substring(0, name.lastIndexOf('.'));
      keep(Found.of(file, single.get(), TensorName.of(stem, graph)));
      return;
    }
    Optional<DumpName> dump = DumpName.of(name, graph);
    if (dump.isEmpty()) {
      leftOver.add(new LeftOver(mine, file, Why.NAME));
    } else if (dump.get().isOverflow()) {
      leftOver.add(new LeftOver(mine, file, Why.OVERFLOW));
    } else if (dump.get().operator().contains("_lxslice")) {
      leftOver.add(new LeftOver(mine, file, Why.SLICE));
    } else {
      keep(Found.of(file, dump.get()));
    }
  }

  private void keep(Found file) {
    found
        .computeIfAbsent(file.kind(), any -> new LinkedHashMap<>())
        .computeIfAbsent(file.key(), any -> new ArrayList<>(1))
        .add(file);
  }

  private Directory result() throws DamagedFileException {
    Kind kind = Kind.DUMP;
    for (Kind other : found.keySet()) {
      kind = count(other) > count(kind) ? other : kind;
    }
    if (count(kind) == 0) {
      throw new DamagedFileException(
          "Expected dump or tensor files in %s, found none (%d other files, %d directories)."
                  .formatted(directory, leftOver.size(), directories)
              + " Maybe they are in a directory below it.");
    }
    for (Map.Entry<Kind, Map<String, List<Found>>> other : found.entrySet()) {
      if (other.getKey() != kind) {
        other.getValue().values().stream()
            .flatMap(List::stream)
            .forEach(file -> leftOver.add(new LeftOver(mine, file.file(), Why.KIND)));
      }
    }
    return Directory.of(kind, found.getOrDefault(kind, Map.of()), leftOver, mine);
  }

  private long count(Kind kind) {
    return found.getOrDefault(kind, Map.of()).values().stream().mapToLong(List::size).sum();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static boolean isNumber(String name) {
    String stem = name.endsWith(".npy") ? name.substring(0, name.length() - 4) : name;
    return !stem.isEmpty() && stem.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
