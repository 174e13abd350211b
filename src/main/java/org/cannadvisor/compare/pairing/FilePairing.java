package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cannadvisor.compare.pairing.Source.Cut;
import org.cannadvisor.compare.pairing.Source.Kind;
import org.cannadvisor.formats.DamagedFileException;

/** Matches two files that were named by themselves: archives by their members. */
final class FilePairing {

  private final Sought sought;
  private final List<Match> matches = new ArrayList<>();

  private FilePairing(Sought sought) {
    this.sought = sought;
  }

  static Pairing of(Sought sought) throws IOException, DamagedFileException {
    var pairing = new FilePairing(sought);
    Kind my = Kinds.of(name(sought.my()));
    Kind golden = Kinds.of(name(sought.golden()));
    if (my == Kind.NPZ && golden == Kind.NPZ) {
      pairing.addMembers();
    } else {
      pairing.addFiles(my, golden);
    }
    return new Pairing(
        pairing.matches, List.of(), List.of(), Set.of(), my, golden, Optional.empty());
  }

  private void addFiles(Kind my, Kind golden) throws IOException, DamagedFileException {
    Source mine = only(my, sought.my());
    Source other = only(golden, sought.golden());
    String name = name(sought.my());
    Labels labels = labels(0, name, name, name(sought.golden()));
    if (my == Kind.DUMP && golden == Kind.DUMP) {
      matches.add(new SameMatch(labels, mine, other, Set.of()));
      return;
    }
    int number = my == Kind.DUMP ? output(sought.golden()) : output(sought.my());
    add(labels, mine.tensor(number), other.tensor(number));
  }

  private static int output(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return TensorName.of(dot < 1 ? name : name.substring(0, dot), true).number();
  }

  private static Source only(Kind kind, Path file) throws IOException, DamagedFileException {
    if (kind != Kind.NPZ) {
      return Source.of(kind, file);
    }
    List<String> members = List.copyOf(members(file).keySet());
    if (members.size() != 1) {
      throw new DamagedFileException(
          "Expected one tensor in %s, found %d.".formatted(file, members.size())
              + " Maybe compare it with an archive that has the same members.");
    }
    return new Source(Kind.NPZ, List.of(file), Cut.NONE, members.get(0));
  }

  private void addMembers() throws IOException, DamagedFileException {
    Map<String, Source> mine = members(sought.my());
    Map<String, Source> others = members(sought.golden());
    for (var member : mine.entrySet()) {
      String name = stem(member.getKey());
      Source other = others.remove(member.getKey());
      if (other == null) {
        addNothing(name, Labels.NOBODY, Reasons.noGoldenOperator(name));
      } else {
        Labels labels = labels(matches.size(), name, name, name);
        add(labels, member.getValue().tensor(0), other.tensor(0));
      }
    }
    for (String left : others.keySet()) {
      addNothing(Labels.NOBODY, stem(left), Reasons.noMine(stem(left), stem(left)));
    }
  }

  private void add(Labels labels, TensorPlace my, TensorPlace golden) {
    matches.add(
        new OneMatch(
            new Pair(
                labels,
                labels.operator(),
                Optional.of(my),
                Optional.of(golden),
                Target.NONE,
                "",
                false)));
  }

  private void addNothing(String my, String golden, String reason) {
    String name = my.equals(Labels.NOBODY) ? golden : my;
    matches.add(new OneMatch(Pair.nothing(labels(matches.size(), name, my, golden), reason)));
  }

  private static Labels labels(int index, String name, String my, String golden) {
    return new Labels(index, OptionalInt.empty(), name, Labels.UNKNOWN, my, golden);
  }

  private static Map<String, Source> members(Path file) throws IOException, DamagedFileException {
    var members = new TreeMap<String, Source>();
    try (var archive = new ZipFile(file.toFile())) {
      archive.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".npy"))
          .forEach(name -> members.put(name, member(file, name)));
    } catch (ZipException | IllegalArgumentException e) {
      throw new DamagedFileException(
          "Expected an archive of npy files (.npz), found " + file + ": " + e.getMessage());
    }
    return members;
  }

  private static Source member(Path file, String name) {
    return new Source(Kind.NPZ, List.of(file), Cut.NONE, name);
  }

  private static String stem(String member) {
    return member.substring(0, member.length() - ".npy".length());
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
