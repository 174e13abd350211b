package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Geometry.Border;

/** Albumentations: arrays, by OpenCV. */
final class AlbumentationsSteps {

  private static final double BYTE = 255;

  /** What {@code A.Normalize()} takes where nothing is said. */
  private static final Value MEAN = numbers(0.485, 0.456, 0.406);

  private static final Value STD = numbers(0.229, 0.224, 0.225);

  private AlbumentationsSteps() {}

  private static Value numbers(double a, double b, double c) {
    return new Value.Items(
        java.util.List.of(
            new Value.Num(a, false), new Value.Num(b, false), new Value.Num(c, false)));
  }

  static ImageArray apply(Transform step, ImageArray image) {
    return switch (step.name()) {
      case "Resize" -> {
        String filter = filter(step, 2);
        yield Steps.stretched(
            image,
            step.argument("height", 0),
            step.argument("width", 1),
            filter,
            OpenCvNames.antialias(filter),
            step.at());
      }
      case "SmallestMaxSize" -> {
        String filter = filter(step, 1);
        yield Steps.shortSide(
            image, step.argument("max_size", 0), filter, OpenCvNames.antialias(filter), step.at());
      }
      case "LongestMaxSize" -> {
        String filter = filter(step, 1);
        yield Steps.kept(image, filter, OpenCvNames.antialias(filter), step.at());
      }
      case "CenterCrop" ->
          Steps.middle(image, step.argument("height", 0), step.argument("width", 1), step.at());
      case "PadIfNeeded" -> padded(step, image);
      case "Normalize" -> normalized(step, image);
      case "ToFloat" -> scaled(step, image);
      case "ToTensorV2", "ToTensor" -> Steps.channelsFirst(image, Form.Holder.TORCH);
      case "NoOp" -> image;
      default -> TorchVisionSteps.unknown(image, step.at());
    };
  }

  private static String filter(Transform step, int position) {
    return step.has("interpolation", position)
        ? OpenCvNames.filter(step.argument("interpolation", position))
        : "bilinear";
  }

  private static ImageArray padded(Transform step, ImageArray image) {
    Value mode = step.argument("border_mode", 5);
    boolean constant =
        Constants.word(mode).equals("BORDER_CONSTANT")
            || Constants.whole(mode).orElse(-1) == 0
            || step.has("fill", 6);
    Value fill =
        step.has("value", 6)
            ? step.argument("value", 6)
            : step.has("fill", 6) ? step.argument("fill", 6) : new Value.Num(0, true);
    double pixel =
        Vector.of(fill)
            .flatMap(Vector::triple)
            .filter(color -> constant && color.min() == color.max())
            .map(color -> image.affine().pixelOf(color.c0()))
            .orElse(Double.NaN);
    return image
        .with(
            image
                .geometry()
                .padded(
                    step.argument("min_width", 1),
                    step.argument("min_height", 0),
                    new Border(pixel, step.at())))
        .with(image.form().contiguous());
  }

  private static ImageArray normalized(Transform step, ImageArray image) {
    double most =
        step.has("max_pixel_value", 2)
            ? Constants.number(step.argument("max_pixel_value", 2)).orElse(Double.NaN)
            : BYTE;
    boolean standard =
        !step.has("normalization", 3)
            || Constants.word(step.argument("normalization", 3)).equals("standard");
    return Steps.normalized(
        image,
        step.has("mean", 0) ? step.argument("mean", 0) : MEAN,
        step.has("std", 1) ? step.argument("std", 1) : STD,
        standard ? most : Double.NaN,
        step.at());
  }

  private static ImageArray scaled(Transform step, ImageArray image) {
    double most =
        step.has("max_value", 0)
            ? Constants.number(step.argument("max_value", 0)).orElse(Double.NaN)
            : image.pixels().dtype().equals("uint8") ? BYTE : Double.NaN;
    return Steps.normalized(image, new Value.Num(0, true), new Value.Num(1, true), most, step.at());
  }
}
