package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.PreparedSize.Policy;

/**
 * How a picture was brought to size.
 *
 * @param filter empty where not known
 */
record Sizing(Fit fit, Value width, Value height, String filter, Answer antialias, Evidence at) {

  Sizing {
    width = Constants.length(width);
    height = Constants.length(height);
  }

  /** What became of the proportions. */
  enum Fit {
    STRETCH(Policy.STRETCH),
    SHORT_SIDE(Policy.SHORT_SIDE),
    /** They are kept; nobody has padded or cut the rest yet. */
    KEPT(Policy.UNKNOWN),
    LETTERBOX(Policy.LETTERBOX),
    UNKNOWN(Policy.UNKNOWN);

    private final Policy policy;

    Fit(Policy policy) {
      this.policy = policy;
    }

    Policy policy() {
      return policy;
    }
  }

  /** Whether width and height are those of the result, not of its short side. */
  boolean isFrame() {
    return fit != Fit.SHORT_SIDE && fit != Fit.KEPT;
  }

  /** The whole picture stands in a frame of this size. */
  Sizing framed(Value newWidth, Value newHeight) {
    return fit == Fit.KEPT || fit == Fit.LETTERBOX
        ? new Sizing(Fit.LETTERBOX, newWidth, newHeight, filter, antialias, at)
        : this;
  }

  /** After an earlier resize: what both together do to the pixels is not known. */
  Sizing again(Fit newFit) {
    return new Sizing(newFit, width, height, "", Answer.UNKNOWN, at);
  }
}
