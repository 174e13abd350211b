package org.cannadvisor.formats.om;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that stand for names and words of attributes in newer models. A model inside another
 * may have been numbered twice: with the outer numbers first, then with its own.
 *
 * @param words which names have a text, given as its number
 */
record AttributeNames(
    List<String> names, List<Boolean> words, List<String> values, Optional<AttributeNames> outer) {

  /** A name is a number in base 127, after a zero byte; no digit of it is a zero byte. */
  private static final char MARK = '\0';

  private static final int BASE = 127;
  private static final int MOST_DIGITS = 4;

  /** Models in models are numbered twice at most. */
  private static final int MOST_ROUNDS = 2;

  static final AttributeNames NONE =
      new AttributeNames(List.of(), List.of(), List.of(), Optional.empty());

  /** An attribute under its name. */
  record Named(String name, OmAttribute value) {}

  /** The numbers that a model's own attributes explain; {@code outer} where it has none. */
  static AttributeNames of(Attributes model, AttributeNames outer) {
    boolean known = model.whole("om_compress_version").orElse(0) == 1;
    if (!known || !model.has("attr_name_enum")) {
      return outer;
    }
    List<Boolean> words =
        model.get("attrs_use_string_value").orElse(new OmAttribute.Other())
                instanceof OmAttribute.Flags flags
            ? flags.values()
            : List.of();
    return new AttributeNames(
        model.words("attr_name_enum"),
        words,
        model.words("attr_value_enum"),
        outer.names.isEmpty() ? Optional.empty() : Optional.of(outer));
  }

  /** Whether a name is a number. */
  static boolean isNumber(String key) {
    return !key.isEmpty() && key.charAt(0) == MARK;
  }

  /** The name that a key stands for; the key itself where nothing explains it. */
  String name(String key) {
    String name = key;
    Optional<AttributeNames> round = Optional.of(this);
    for (int i = 0; i < MOST_ROUNDS && round.isPresent() && isNumber(name); i++) {
      int index = index(name);
      AttributeNames own = round.get();
      if (index < 0 || index >= own.names.size()) {
        return name;
      }
      name = own.names.get(index);
      round = own.outer;
    }
    return name;
  }

  /** The value that stands under a key. */
  OmAttribute value(String key, OmAttribute written) {
    String name = key;
    OmAttribute value = written;
    Optional<AttributeNames> round = Optional.of(this);
    for (int i = 0; i < MOST_ROUNDS && round.isPresent() && isNumber(name); i++) {
      int index = index(name);
      AttributeNames own = round.get();
      if (index < 0 || index >= own.names.size()) {
        return value;
      }
      if (index < own.words.size() && own.words.get(index)) {
        value = own.word(value);
      }
      name = own.names.get(index);
      round = own.outer;
    }
    return value;
  }

  private OmAttribute word(OmAttribute number) {
    if (number instanceof OmAttribute.Whole whole) {
      return new OmAttribute.Word(word(whole.value()));
    }
    if (number instanceof OmAttribute.Wholes wholes) {
      var found = new ArrayList<String>();
      wholes.values().forEach(index -> found.add(word(index)));
      return new OmAttribute.Words(found);
    }
    return number;
  }

  private String word(long index) {
    return index >= 0 && index < values.size() ? values.get((int) index) : "";
  }

  private static int index(String key) {
    int index = 0;
    int weight = 1;
    for (int i = 1; i < key.length() && i <= MOST_DIGITS; i++) {
      index += (key.charAt(i) - 1) * weight;
      weight *= BASE;
    }
    return key.length() > 1 && key.length() <= MOST_DIGITS + 1 ? index : -1;
  }
}
