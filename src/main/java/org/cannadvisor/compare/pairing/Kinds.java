package org.cannadvisor.compare.pairing;

import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.compare.pairing.Source.Kind;

/** How a file is written, by the end of its name. */
final class Kinds {

  private Kinds() {}

  /** The kind of a file with one tensor; empty for any other file. */
  static Optional<Kind> ofTensor(String name) {
    int dot = name.lastIndexOf('.');
    return switch (dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "npy" -> Optional.of(Kind.NPY);
      case "pb", "quant" -> Optional.of(Kind.PROTO);
      case "bin", "raw" -> Optional.of(Kind.RAW);
      default -> Optional.empty();
    };
  }

  /** The kind of a file that was named by itself: a dump where nothing else fits. */
  static Kind of(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".npz")
        ? Kind.NPZ
        : ofTensor(name).orElse(Kind.DUMP);
  }
}
