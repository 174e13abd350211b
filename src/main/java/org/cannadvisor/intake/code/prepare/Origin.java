package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;

/**
 * Where a picture comes from.
 *
 * @param decoder as in {@link org.cannadvisor.model.PreparedDecoder}; empty where not known
 * @param turned whether the EXIF orientation is applied
 */
record Origin(String decoder, Answer turned, Evidence at) {

  Origin turnedBy(Evidence where) {
    return new Origin(decoder, Answer.YES, where);
  }
}
