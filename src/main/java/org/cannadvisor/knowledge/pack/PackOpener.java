package org.cannadvisor.knowledge.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cannadvisor.model.Text;

/**
 * Opens packs and decides which of them are used: not one that cannot be read, that was changed
 * since it was packed, that needs what is not here, or that shares its name with another. The order
 * in which they are given does not matter.
 */
final class PackOpener {

  private static final String MANIFEST = "pack.yaml";
  private static final String ZIP = ".zip";

  private final Complaints complaints;
  private final String tool;

  /**
   * @param tool version of this program
   */
  PackOpener(Complaints complaints, String tool) {
    this.complaints = complaints;
    this.tool = tool;
  }

  /** Those that are used, by name. */
  List<Candidate> open(List<Path> places) {
    var opened = new ArrayList<Candidate>();
    Set<Path> seen = new HashSet<>();
    for (Path place : places) {
      if (seen.add(real(place))) {
        open(place).ifPresent(opened::add);
      }
    }
    return withNeeds(withOwnName(opened));
  }

  private static Path real(Path place) {
    try {
      return place.toRealPath();
    } catch (IOException absent) {
      return place.toAbsolutePath().normalize();
    }
  }

  private Optional<Candidate> open(Path place) {
    String shown = shown(place);
    try {
      PackSource source =
          Files.isDirectory(place) ? new FolderSource(place) : ZipSource.open(place);
      Optional<Text> fault = Checksums.fault(source);
      fault.ifPresent(text -> complaints.add(shown, 0, text.zh(), text.en()));
      return fault.isPresent() ? Optional.empty() : Optional.of(candidate(place, shown, source));
    } catch (BoundedZip.Refused refused) {
      complaints.add(
          shown, 0, refused.why().zh() + "规则包未采用。", refused.why().en() + " The pack was not used.");
    } catch (IOException unreadable) {
      complaints.add(
          shown,
          0,
          "无法读取规则包 " + place + "，未采用。应为目录或 .zip 文件。",
          "The pack " + place + " cannot be read and was not used. Expected a folder or a .zip.");
    }
    return Optional.empty();
  }

  /** How problems call a pack before its name is known: the folder, or the zip's name. */
  static String shown(Path place) {
    String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
    return name.endsWith(ZIP) ? name.substring(0, name.length() - ZIP.length()) : name;
  }

  private Candidate candidate(Path place, String shown, PackSource source) {
    String name = name(source, shown);
    var files = new PackFiles(source, name, complaints);
    var settings = new PackSettings(files.shown(MANIFEST), shown, complaints);
    Optional<Fields> root = files.has(MANIFEST) ? files.yaml(MANIFEST) : Optional.empty();
    root.ifPresent(settings::readHead);
    return new Candidate(place.toString(), source, files, settings, root);
  }

  /** What its manifest calls it, so that a file that was renamed still is the same pack. */
  private static String name(PackSource source, String otherwise) {
    var unheard = new Complaints();
    var files = new PackFiles(source, otherwise, unheard);
    var settings = new PackSettings(otherwise, otherwise, unheard);
    if (files.has(MANIFEST)) {
      files.yaml(MANIFEST).ifPresent(settings::readHead);
    }
    return settings.name();
  }

  /** Of two packs with one name neither is used, unless they are the same. */
  private List<Candidate> withOwnName(List<Candidate> opened) {
    Map<String, List<Candidate>> byName =
        opened.stream()
            .sorted(Comparator.comparing(Candidate::manifest).thenComparing(Candidate::place))
            .collect(Collectors.groupingBy(Candidate::name, TreeMap::new, Collectors.toList()));
    var kept = new ArrayList<Candidate>();
    byName.forEach(
        (name, same) -> {
          if (areEqual(same)) {
            kept.add(same.get(0));
          } else {
            String places =
                same.stream().map(Candidate::place).sorted().collect(Collectors.joining(", "));
            complaints.add(
                same.get(0).manifest(),
                0,
                "有多个不同的规则包都叫 " + name + "（" + places + "），均未采用，请只保留一个。",
                "Different packs are named "
                    + name
                    + " ("
                    + places
                    + "); none of them was used. Keep one.");
          }
        });
    return kept;
  }

  private static boolean areEqual(List<Candidate> packs) {
    try {
      for (Candidate pack : packs.subList(1, packs.size())) {
        if (!Checksums.of(pack.source()).equals(Checksums.of(packs.get(0).source()))) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Without those that need what is not here, and again without those that need these. */
  private List<Candidate> withNeeds(List<Candidate> packs) {
    List<Candidate> kept = packs.stream().filter(this::toolIsNewEnough).toList();
    while (true) {
      Set<String> names = kept.stream().map(Candidate::name).collect(Collectors.toSet());
      List<Candidate> left =
          kept.stream().filter(pack -> names.containsAll(pack.settings().needs())).toList();
      if (left.size() == kept.size()) {
        return kept;
      }
      kept.stream().filter(pack -> !left.contains(pack)).forEach(pack -> lacks(pack, names));
      kept = left;
    }
  }

  private void lacks(Candidate pack, Set<String> names) {
    String missing =
        pack.settings().needs().stream()
            .filter(need -> !names.contains(need))
            .sorted()
            .collect(Collectors.joining(", "));
    complaints.add(
        pack.manifest(),
        pack.settings().needsLine(),
        "需要规则包 " + missing + "，但没有可用的，因此未采用。请用 --rules 一并给出。",
        "It needs the pack "
            + missing
            + ", which is not there or not used, so this one was not used. Name both with --rules.");
  }

  private boolean toolIsNewEnough(Candidate pack) {
    String wanted = pack.settings().tool();
    boolean enough = ToolVersion.compare(tool, wanted) >= 0;
    if (!enough) {
      complaints.add(
          pack.manifest(),
          pack.settings().needsLine(),
          "需要 cann-advisor " + wanted + " 或更新，当前为 " + tool + "，因此未采用。",
          "It needs cann-advisor "
              + wanted
              + " or newer; this is "
              + tool
              + ", so the pack was not used.");
    }
    return enough;
  }
}
