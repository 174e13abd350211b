package org.cannadvisor.rules;

import org.cannadvisor.model.AippCsc;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** Facts about one AIPP block that takes YUV420SP. */
final class AippBlockFacts {

  private static final String OP = "aipp.cfg#0";

  private AippBlockFacts() {}

  /** It takes a square picture as it is. */
  static Fact tight(int size) {
    return image(size, false, 0, 0, false);
  }

  /** It takes the left upper corner. */
  static Fact cropped(int size, int width, int height) {
    return image(size, true, width, height, false);
  }

  static Fact swapping(boolean swaps) {
    return image(224, false, 0, 0, swaps);
  }

  static Fact matrix(CscMatrix.Output output) {
    var matrix = new CscMatrix(CscMatrix.Standard.BT601_WIDE, output);
    return new AippCsc(Pictures.SUBJECT, OP, 9, 3, matrix, at(5));
  }

  static Fact field(String name) {
    return new AippField(Pictures.SUBJECT, OP, name, "", true, at(3));
  }

  private static Fact image(int size, boolean crop, int width, int height, boolean swaps) {
    return new AippImage(
        Pictures.SUBJECT,
        OP,
        "static",
        0,
        "YUV420SP_U8",
        true,
        swaps,
        false,
        size,
        size,
        crop,
        0,
        0,
        width,
        height,
        false,
        0,
        0,
        0,
        0,
        at(2));
  }

  private static Evidence at(int line) {
    return new Evidence("aipp.cfg", line, "line " + line);
  }
}
