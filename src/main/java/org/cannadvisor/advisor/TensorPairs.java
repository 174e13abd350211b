package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cannadvisor.intake.TensorFolder;
import org.cannadvisor.intake.project.SideWords;
import org.cannadvisor.intake.project.SideWords.Owner;

/** Which folders and files with tensors of a project are to be compared with which. */
final class TensorPairs {

  /** Arrays that a program was fed with; what differs there is no output. */
  private static final Pattern FED =
      Pattern.compile("(^|_)(in|input|inputs|img|image|images|data|feed|pre|weights?)(_|$)");

  /**
   * What is to be compared, as paths relative to the project directory.
   *
   * @param my a folder, or a file
   * @param golden the same
   * @param outputs whether these are what the network puts out, not dumps of its operators
   */
  record Pair(String my, String golden, boolean outputs) {}

  private final List<TensorFolder> folders;

  private TensorPairs(List<TensorFolder> folders) {
    this.folders = folders;
  }

  /** The pairs, by the path of my own side; empty where nothing says what belongs together. */
  static List<Pair> in(List<TensorFolder> folders) {
    var pairs = new TensorPairs(folders);
    var found = new ArrayList<>(pairs.ofFolders());
    folders.forEach(folder -> found.addAll(ofFiles(folder)));
    found.sort(Comparator.comparing(Pair::my));
    return found;
  }

  /** Each golden folder with the nearest one of ours: a second step would see another input. */
  private List<Pair> ofFolders() {
    var pairs = new ArrayList<Pair>();
    for (TensorFolder golden : folders) {
      if (isGolden(golden) && !isFed(golden.path())) {
        nearest(golden).map(my -> pair(my, golden)).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Pair pair(TensorFolder my, TensorFolder golden) {
    boolean outputs = my.dumps().isEmpty() && golden.dumps().isEmpty();
    return new Pair(my.path(), golden.path(), outputs);
  }

  private static boolean isGolden(TensorFolder folder) {
    return !folder.path().isEmpty() && SideWords.ofPath(folder.path()) == Owner.GOLDEN;
  }

  private static boolean isMine(TensorFolder folder) {
    Owner owner = SideWords.ofPath(folder.path());
    return owner == Owner.MINE || (owner == Owner.NOBODY && !folder.dumps().isEmpty());
  }

  private Optional<TensorFolder> nearest(TensorFolder golden) {
    return folders.stream()
        .filter(TensorPairs::isMine)
        .filter(my -> !my.path().isEmpty())
        .min(
            Comparator.comparing((TensorFolder my) -> my.dumps().isEmpty())
                .thenComparing(my -> -shared(my.path(), golden.path()))
                .thenComparing(TensorFolder::path));
  }

  private static boolean isFed(String path) {
    return FED.matcher(SideWords.withoutOwner(path.substring(path.lastIndexOf('/') + 1))).find();
  }

  /** How many folders two paths have in common. */
  private static int shared(String one, String other) {
    String[] ones = one.split("/", -1);
    String[] others = other.split("/", -1);
    int same = 0;
    while (same < Math.min(ones.length, others.length) && ones[same].equals(others[same])) {
      same++;
    }
    return same;
  }

  /** Two arrays of one folder whose names say whose they are and are else the same. */
  private static List<Pair> ofFiles(TensorFolder folder) {
    Map<String, List<String>> mine = new TreeMap<>();
    Map<String, List<String>> golden = new TreeMap<>();
    for (String name : folder.arrays()) {
      String stem = name.substring(0, name.lastIndexOf('.'));
      Owner owner = SideWords.ofName(stem);
      if (owner != Owner.NOBODY) {
        (owner == Owner.MINE ? mine : golden)
            .computeIfAbsent(SideWords.withoutOwner(stem), any -> new ArrayList<>())
            .add(name);
      }
    }
    var pairs = new ArrayList<Pair>();
    mine.forEach(
        (stem, files) -> {
          List<String> others = golden.getOrDefault(stem, List.of());
          if (files.size() == 1 && others.size() == 1 && !FED.matcher(stem).find()) {
            pairs.add(new Pair(folder.file(files.get(0)), folder.file(others.get(0)), true));
          }
        });
    return pairs;
  }
}
