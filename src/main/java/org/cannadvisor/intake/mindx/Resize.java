package org.cannadvisor.intake.mindx;

import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.cannadvisor.model.Side;

/** A {@code mxpi_imageresize}: its size and what it does to the proportions. */
record Resize(Element element) {

  private static final String TYPE = "resizeType";
  private static final String STRETCH = "Resizer_Stretch";
  private static final String FIT = "Resizer_KeepAspectRatio_Fit";
  private static final String SHORT = "Resizer_KeepAspectRatio_Short";

  private String type() {
    return element.text(TYPE, STRETCH);
  }

  boolean stretches() {
    return type().equals(STRETCH);
  }

  /** Whether what it puts out is as large as {@code resizeWidth} and {@code resizeHeight} say. */
  boolean fillsItsSize() {
    return stretches() || type().equals(FIT);
  }

  /** 0 where the file leaves it to the model. */
  int width() {
    return element.pixels("resizeWidth");
  }

  /** 0 where the file leaves it to the model. */
  int height() {
    return element.pixels("resizeHeight");
  }

  private Policy policy() {
    return switch (type()) {
      case STRETCH -> Policy.STRETCH;
      case FIT -> Policy.LETTERBOX;
      case SHORT -> Policy.SHORT_SIDE;
      default -> Policy.UNKNOWN;
    };
  }

  /**
   * The resize as one that is compared with the reference.
   *
   * @param filter empty where it depends on the chip
   */
  PreparedSize prepared(String path, String filter, Answer antialias) {
    boolean shortSide = policy() == Policy.SHORT_SIDE;
    int width = shortSide ? element.pixels("scaleValue") : width();
    int height = shortSide ? element.pixels("scaleValue") : height();
    return new PreparedSize(
        Fact.UNTIED,
        Side.DEPLOYED,
        path,
        policy(),
        policy() == Policy.UNKNOWN ? 0 : width,
        policy() == Policy.UNKNOWN ? 0 : height,
        filter,
        antialias,
        element.at(TYPE));
  }
}
