package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Directories with empty files, and the rows that come of them. */
final class Dumps {

  static final String TIME = "1670205071724946";
  static final String LATER = "1670205071724999";

  private Dumps() {}

  /** A directory with files of these names. */
  static Path directory(Path parent, String name, String... files) throws IOException {
    Path directory = Files.createDirectories(parent.resolve(name));
    for (String file : files) {
      Files.createFile(directory.resolve(file));
    }
    return directory;
  }

  /** The dump of an operator. */
  static String dump(String type, String operator) {
    return type + "." + operator + ".3.11." + TIME;
  }

  /** Golden data. */
  static String npy(String operator, int output) {
    return operator + "." + output + "." + TIME + ".npy";
  }

  /** All rows where each dump has so many tensors. */
  static List<Pair> pairs(Pairing pairing, int inputs, int outputs) {
    var pairs = new ArrayList<Pair>();
    var counts = new Counts(inputs, outputs);
    pairing.matches().forEach(match -> pairs.addAll(match.pairs(counts, counts)));
    return pairs;
  }

  /** A row in short: index, names, tensor, golden file and tensor, reason. */
  static String text(Pair pair) {
    Labels labels = pair.labels();
    return "%d %s %s|%s %s -> %s%s"
        .formatted(
            labels.index(),
            labels.opType(),
            labels.npuDump(),
            labels.groundTruth(),
            pair.tensorIndex(),
            pair.golden().map(Dumps::place).orElse("nothing"),
            pair.reason().isEmpty() ? "" : ": " + pair.reason());
  }

  static List<String> texts(List<Pair> pairs) {
    return pairs.stream().map(Dumps::text).toList();
  }

  private static String place(TensorPlace place) {
    String file = String.valueOf(place.source().file().getFileName());
    return place.side() == Side.WHOLE ? file : file + "#" + place.side().word() + place.number();
  }
}
