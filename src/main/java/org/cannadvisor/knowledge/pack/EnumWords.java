package org.cannadvisor.knowledge.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.model.Text;

/** Reads constants of an enum, spelt in small letters with dashes. */
final class EnumWords {

  private EnumWords() {}

  /** One of some constants; a complaint where it is absent or none of them. */
  static <E extends Enum<E>> Optional<E> of(Fields fields, String name, Text what, List<E> known) {
    return fields.oneOf(
        name,
        what,
        word -> known.stream().filter(one -> spelt(one).equals(word)).findFirst(),
        known.stream().map(EnumWords::spelt).toList());
  }

  private static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
