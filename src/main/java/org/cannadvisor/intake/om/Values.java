package org.cannadvisor.intake.om;

import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.formats.om.OmAttribute;
import org.cannadvisor.model.Numbers;

/** Values of attributes as a person writes them. */
final class Values {

  /** Longer lists say nothing of how an operator behaves. */
  private static final int LONGEST = 16;

  private Values() {}

  /** Numbers in plain decimal, lists with commas; empty for what has no short form. */
  static String plain(OmAttribute value) {
    if (value instanceof OmAttribute.Word word) {
      return word.value();
    } else if (value instanceof OmAttribute.Whole number) {
      return Long.toString(number.value());
    } else if (value instanceof OmAttribute.Real number) {
      return plain(number.value());
    } else if (value instanceof OmAttribute.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (value instanceof OmAttribute.Wholes list) {
      return joined(list.values());
    } else if (value instanceof OmAttribute.Reals list) {
      return joined(list.values().stream().map(Values::plain).toList());
    } else if (value instanceof OmAttribute.Words list) {
      return joined(list.values());
    }
    return "";
  }

  /** As it was before it became a float32: {@code 0.017125}. */
  static String plain(double number) {
    return Numbers.plain(Double.parseDouble(Float.toString((float) number)));
  }

  /** A list with commas; empty where it is too long to be worth it. */
  static String joined(List<?> values) {
    return values.size() > LONGEST
        ? ""
        : values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
