package org.cannadvisor.intake.code.prepare;

import java.util.List;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;

/** {@code detectron2.data.transforms}: arrays of bytes, by PIL. */
final class DetectronSteps {

  private DetectronSteps() {}

  static ImageArray apply(Transform step, ImageArray image) {
    return switch (step.name()) {
      case "ResizeShortestEdge" -> Steps.kept(image, filter(step, 3), Answer.YES, step.at());
      case "Resize" -> {
        List<Value> sides = Steps.sides(step.argument("shape", 0));
        yield Steps.stretched(
            image, sides.get(0), sides.get(1), filter(step, 1), Answer.YES, step.at());
      }
      case "NoOpTransform" -> image;
      default -> TorchVisionSteps.unknown(image, step.at());
    };
  }

  private static String filter(Transform step, int position) {
    String keyword = "interp";
    return step.has(keyword, position)
        ? Pillow.filter(step.argument(keyword, position))
        : "bilinear";
  }
}
