package org.cannadvisor.intake.code.prepare;

import java.util.List;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;

/** Kornia: tensors, by torch. */
final class KorniaSteps {

  private KorniaSteps() {}

  static ImageArray apply(Transform step, ImageArray image) {
    return switch (step.name()) {
      case "Resize" -> resized(step, image);
      case "CenterCrop" -> {
        List<Value> sides = Steps.sides(step.argument("size", 0));
        yield Steps.middle(image, sides.get(0), sides.get(1), step.at());
      }
      case "Normalize" ->
          Steps.normalized(image, step.argument("mean", 0), step.argument("std", 1), 1, step.at());
      default -> TorchVisionSteps.unknown(image, step.at());
    };
  }

  /** {@code antialias} widens the filter by a blur before it. */
  static ImageArray resized(Transform step, ImageArray image) {
    String mode = step.named().containsKey("resample") ? "resample" : "interpolation";
    String filter =
        step.has(mode, 1)
            ? Pillow.filter(
                new Value.Text(
                    Constants.word(step.argument(mode, 1)).toLowerCase(java.util.Locale.ROOT)))
            : "bilinear";
    Answer smooth = Constants.isTrue(step.argument("antialias", 4)) ? Answer.YES : Answer.NO;
    return Steps.resized(image, step.argument("size", 0), filter, smooth, step.at());
  }
}
