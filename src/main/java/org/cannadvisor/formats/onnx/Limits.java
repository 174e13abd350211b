package org.cannadvisor.formats.onnx;

import java.util.EnumSet;
import java.util.Set;
import org.cannadvisor.formats.onnx.OnnxModel.Fault;

/** How much of one file is kept, and what had to be left out. */
final class Limits {

  static final int MOST_NODES = 200_000;
  static final int DEEPEST_BODY = 16;

  /** Of one node, attribute or graph: names and values beside each other. */
  static final int MOST_IN_ONE = 4_096;

  static final int MOST_VALUES = 64;

  private static final int MOST_TENSORS = 200_000;
  private static final long MOST_CHARACTERS = 64L << 20;

  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private long characters = MOST_CHARACTERS;
  private int nodes = MOST_NODES;
  private int tensors = MOST_TENSORS;

  Set<Fault> faults() {
    return faults;
  }

  void fault(Fault fault) {
    faults.add(fault);
  }

  /** The text as long as there is room for it; else an empty one. */
  String keep(String text) {
    characters -= text.length() + 16L;
    return allows(characters >= 0) ? text : "";
  }

  boolean hasRoomForNode() {
    return allows(nodes-- > 0 && characters > 0);
  }

  boolean hasRoomForTensor() {
    return allows(tensors-- > 0 && characters > 0);
  }

  private boolean allows(boolean room) {
    if (!room) {
      faults.add(Fault.TOO_LARGE);
    }
    return room;
  }
}
