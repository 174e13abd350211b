package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;

/**
 * Where a picture comes from.
 *
 * @param decoder as in {@link org.cannadvisor.model.PreparedDecoder}; empty where not known
 * @param turned whether the EXIF orientation is applied
 * @param memory remembers what was done in place, see {@link InPlace}
 */
record Origin(String decoder, Answer turned, Evidence at, Thing memory) {

  Origin turnedBy(Evidence where) {
    return new Origin(decoder, Answer.YES, where, memory);
  }

  /** The same for a copy, which is not changed with the first one. */
  Origin in(Thing newMemory) {
    return new Origin(decoder, turned, at, newMemory);
  }

  /** What both branches agree on. */
  Origin joined(Origin other) {
    Answer both = turned == other.turned ? turned : Answer.UNKNOWN;
    return new Origin(decoder.equals(other.decoder) ? decoder : "", both, at, memory);
  }
}
