package org.cannadvisor.intake.code.prepare;

import java.util.List;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;

/** {@code paddle.vision.transforms}: on arrays by OpenCV, on pictures of PIL by PIL. */
final class PaddleVisionSteps {

  private PaddleVisionSteps() {}

  static ImageArray apply(Transform step, ImageArray image) {
    boolean pil = image.is(Form.Holder.PIL);
    return switch (step.name()) {
      case "Resize" ->
          Steps.resized(
              image,
              step.argument("size", 0),
              step.has("interpolation", 1)
                  ? Pillow.filter(step.argument("interpolation", 1))
                  : "bilinear",
              pil ? Answer.YES : Answer.NO,
              step.at());
      case "CenterCrop" -> {
        List<Value> sides = Steps.sides(step.argument("size", 0));
        yield Steps.middle(image, sides.get(0), sides.get(1), step.at());
      }
      case "Normalize" -> normalized(step, image);
      case "Transpose" -> transposed(step, image);
      case "ToTensor" ->
          Steps.channelsFirst(Steps.unit(image, "float32", step.at()), Form.Holder.TORCH);
      default -> TorchVisionSteps.unknown(image, step.at());
    };
  }

  /** One number counts for all channels; {@code to_rgb} turns them round first. */
  private static ImageArray normalized(Transform step, ImageArray image) {
    ImageArray ordered =
        Constants.isTrue(step.argument("to_rgb", 3))
            ? image.with(image.pixels().swapped(step.at()))
            : image;
    ImageArray array =
        image.is(Form.Holder.PIL)
            ? ordered.with(ordered.form().heldBy(Form.Holder.NUMPY))
            : ordered;
    Value mean = step.has("mean", 0) ? step.argument("mean", 0) : new Value.Num(0, true);
    Value std = step.has("std", 1) ? step.argument("std", 1) : new Value.Num(1, true);
    return Steps.normalized(array, mean, std, 1, step.at());
  }

  private static ImageArray transposed(Transform step, ImageArray image) {
    List<Integer> order =
        step.has("order", 0)
            ? Constants.wholes(Constants.items(step.argument("order", 0)))
            : List.of(2, 0, 1);
    ImageArray array = image.with(image.form().heldBy(Form.Holder.NUMPY));
    return Axes.permuted(array, order, step.at());
  }
}
