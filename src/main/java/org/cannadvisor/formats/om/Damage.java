package org.cannadvisor.formats.om;

import java.util.OptionalLong;

/** The first place at which a model could not be read on. */
final class Damage {

  private OptionalLong place = OptionalLong.empty();

  /**
   * @param where offset in bytes, or line of a text
   */
  void at(long where) {
    if (place.isEmpty()) {
      place = OptionalLong.of(where);
    }
  }

  /** Offset or line; empty where all could be read. */
  OptionalLong place() {
    return place;
  }
}
