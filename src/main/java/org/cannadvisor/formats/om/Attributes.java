package org.cannadvisor.formats.om;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Attributes by name.
 *
 * @param values sorted by name
 */
public record Attributes(Map<String, OmAttribute> values) {

  /** None at all. */
  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public Set<String> names() {
    return values.keySet();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<OmAttribute> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A text; empty where there is none of this name. */
  public String text(String name) {
    return values.get(name) instanceof OmAttribute.Word word ? word.value() : "";
  }

  /** A whole number; empty where there is none of this name. */
  public OptionalLong whole(String name) {
    return values.get(name) instanceof OmAttribute.Whole number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }

  /** A list of texts, or the one text; empty where there is neither. */
  public List<String> words(String name) {
    OmAttribute value = values.get(name);
    if (value instanceof OmAttribute.Words words) {
      return words.values();
    }
    return value instanceof OmAttribute.Word word ? List.of(word.value()) : List.of();
  }

  /** A list of whole numbers; empty where there is none. */
  public List<Long> wholes(String name) {
    return values.get(name) instanceof OmAttribute.Wholes list ? list.values() : List.of();
  }

  /** The attributes under one name; none where there is no such group. */
  public Attributes group(String name) {
    return values.get(name) instanceof OmAttribute.Group group ? group.attributes() : NONE;
  }

  /** The description of a constant. */
  public Optional<OmTensor> constant(String name) {
    return values.get(name) instanceof OmAttribute.Constant constant
        ? Optional.of(constant.tensor())
        : Optional.empty();
  }
}
