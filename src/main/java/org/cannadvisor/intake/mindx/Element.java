package org.cannadvisor.intake.mindx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Evidence;

/**
 * One element of a stream as the file has it.
 *
 * @param properties without those that are empty, which a plugin takes for absent
 * @param next the elements that it hands on to, without the number of the port
 * @param at its factory
 */
record Element(
    String name, String factory, Map<String, Property> properties, List<String> next, Evidence at) {

  /** The largest picture that DVPP takes is 16384 wide: a number of more digits is no size. */
  private static final String SIZE = "[0-9]{1,5}";

  /** One property of an element: in nearly every file a string, whatever it means. */
  record Property(String value, Evidence at) {}

  Element {
    properties = Map.copyOf(properties);
    next = List.copyOf(next);
  }

  Optional<Property> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** The value of a property; {@code otherwise} where the file does not set it. */
  String text(String name, String otherwise) {
    return property(name).map(Property::value).orElse(otherwise);
  }

  /** A number of pixels; 0 where the file sets none. */
  int pixels(String name) {
    return property(name)
        .map(Property::value)
        .filter(value -> value.matches(SIZE))
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** Where a property is set, else the element. */
  Evidence at(String name) {
    return property(name).map(Property::at).orElse(at);
  }
}
