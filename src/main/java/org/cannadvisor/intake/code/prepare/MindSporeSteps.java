package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/** {@code mindspore.dataset.vision}. */
final class MindSporeSteps {

  private MindSporeSteps() {}

  static ImageArray apply(Transform step, ImageArray image) {
    return switch (step.name()) {
      case "Decode", "ToPIL", "ToNumpy" -> image;
      case "Resize" ->
          Steps.resized(
              image, step.argument("size", 0), filter(step, 1), Answer.UNKNOWN, step.at());
      case "CenterCrop" -> {
        List<Value> sides = Steps.sides(step.argument("size", 0));
        yield Steps.middle(image, sides.get(0), sides.get(1), step.at());
      }
      case "Normalize" ->
          Steps.normalized(image, step.argument("mean", 0), step.argument("std", 1), 1, step.at());
      case "Rescale" -> rescaled(step, image);
      case "HWC2CHW" -> Steps.channelsFirst(image, Form.Holder.NUMPY);
      case "ToTensor" ->
          Steps.channelsFirst(Steps.unit(image, "float32", step.at()), Form.Holder.NUMPY);
      case "TypeCast", "ToType" ->
          Constants.dtype(step.argument("data_type", 0))
              .map(image::as)
              .orElseGet(() -> image.with(image.pixels().withDtype("")));
      case "ConvertColor" -> converted(step, image);
      default -> TorchVisionSteps.unknown(image, step.at());
    };
  }

  /** {@code Inter.BICUBIC}; linear where nothing is said. */
  static String filter(Transform step, int position) {
    if (!step.has("interpolation", position)) {
      return "bilinear";
    }
    String word = Constants.word(step.argument("interpolation", position));
    return switch (word) {
      case "LINEAR", "ANTIALIAS" -> word.equals("LINEAR") ? "bilinear" : "lanczos";
      case "CUBIC", "PILCUBIC", "BICUBIC" -> "bicubic";
      case "AREA" -> "area";
      case "NEAREST" -> "nearest";
      default -> Pillow.filter(step.argument("interpolation", position));
    };
  }

  private static ImageArray rescaled(Transform step, ImageArray image) {
    Optional<Channels> factor = Vector.of(step.argument("rescale", 0)).flatMap(Vector::triple);
    Optional<Channels> shift = Vector.of(step.argument("shift", 1)).flatMap(Vector::triple);
    Affine affine =
        factor.isPresent() && shift.isPresent()
            ? image.affine().times(factor.get(), step.at()).plus(shift.get(), step.at())
            : Affine.UNKNOWN;
    return image.with(image.pixels().withAffine(affine).withDtype("float32"));
  }

  private static ImageArray converted(Transform step, ImageArray image) {
    return switch (Constants.word(step.argument("convert_mode", 0))) {
      case "COLOR_BGR2RGB", "COLOR_RGB2BGR" -> image.with(image.pixels().swapped(step.at()));
      default -> image.withLostNumbers(step.at());
    };
  }
}
