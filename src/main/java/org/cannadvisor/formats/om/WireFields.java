package org.cannadvisor.formats.om;

import java.util.EnumMap;
import java.util.Map;

/** The fields that we read, by their numbers in the binary form. */
final class WireFields {

  private static final Map<Message, Map<Integer, String>> NAMES = new EnumMap<>(Message.class);

  static {
    NAMES.put(Message.MODEL, Map.of(1, "name", 7, "graph", 11, "attr"));
    NAMES.put(Message.GRAPH, Map.of(1, "name", 6, "op", 11, "attr"));
    NAMES.put(
        Message.OPERATOR,
        Map.of(
            1,
            "name",
            2,
            "type",
            5,
            "input",
            10,
            "attr",
            21,
            "id",
            33,
            "input_desc",
            34,
            "output_desc"));
    NAMES.put(
        Message.TENSOR,
        Map.of(
            2, "dtype",
            3, "shape",
            4, "layout",
            5, "attr",
            10, "size",
            11, "weight_size",
            18, "data_offset"));
    NAMES.put(Message.SHAPE, Map.of(1, "dim"));
    NAMES.put(Message.CONSTANT, Map.of(1, "desc"));
    NAMES.put(Message.NAMED, Map.of(2, "attr"));
    NAMES.put(Message.ENTRY, Map.of(1, "key", 2, "value"));
    NAMES.put(
        Message.ATTRIBUTE,
        Map.of(
            1, "list", 2, "s", 3, "i", 4, "f", 5, "b", 7, "bt", 10, "func", 11, "td", 12, "t", 15,
            "dt"));
    NAMES.put(Message.LIST, Map.of(2, "s", 3, "i", 4, "f", 5, "b", 12, "dt", 20, "val_type"));
  }

  private WireFields() {}

  /** The fields of a message; a number that is not there is one that we do not read. */
  static Map<Integer, String> of(Message message) {
    return NAMES.getOrDefault(message, Map.of());
  }
}
