package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** What each transform of torchvision does to one picture. */
final class TorchVisionSteps {

  private static final Channels BYTE = new Channels(255, 255, 255);

  private TorchVisionSteps() {}

  static ImageArray apply(Transform step, ImageArray image) {
    return switch (step.name()) {
      case "Resize", "Scale" -> resized(step, image);
      case "CenterCrop" -> cropped(step, image);
      case "ToTensor" -> tensor(image, step.at());
      case "ToPILImage" -> pil(image, step.at());
      case "PILToTensor", "ToImage" -> image.with(Form.of(Holder.TORCH, tensorLayout(image)));
      case "ConvertImageDtype" ->
          scaled(image, Constants.dtype(step.argument("dtype", 0)).orElse("float32"), step.at());
      case "ToDtype" -> typed(step, image);
      case "Normalize" -> normalized(step, image);
      case "Pad" -> padded(step, image);
      case "Grayscale" -> image.withLostNumbers(step.at());
      default -> unknown(image, step.at());
    };
  }

  /** Nobody here knows what a step does. */
  static ImageArray unknown(ImageArray image, Evidence at) {
    return image.with(Geometry.lost()).withLostNumbers(at).with(image.form().reshaped("", ""));
  }

  /** Bytes with their channels last; of fractions it would make bytes. */
  private static ImageArray pil(ImageArray image, Evidence at) {
    return image.pixels().dtype().equals("uint8")
        ? image.with(Form.of(Holder.PIL, image.form().layout().equals("HW") ? "HW" : "HWC"))
        : image.withLostNumbers(at).with(Form.of(Holder.PIL, "HWC"));
  }

  private static ImageArray resized(Transform step, ImageArray image) {
    Value size = step.argument("size", 0);
    List<Value> pair = Constants.items(size);
    if (pair.size() == 2 && !pair.stream().allMatch(Value.Num.class::isInstance)) {
      String filter =
          step.has("interpolation", 1)
              ? Pillow.filter(step.argument("interpolation", 1))
              : "bilinear";
      return Steps.stretched(
          image, pair.get(0), pair.get(1), filter, antialias(step, image), step.at());
    }
    boolean single = pair.size() < 2;
    Value height = single ? (pair.isEmpty() ? size : pair.get(0)) : pair.get(0);
    Value width = single ? height : pair.get(1);
    boolean limited = step.has("max_size", 2) && !Constants.isNone(step.argument("max_size", 2));
    boolean known = height instanceof Value.Num && !limited;
    Fit fit = !known ? Fit.UNKNOWN : single ? Fit.SHORT_SIDE : Fit.STRETCH;
    String filter =
        step.has("interpolation", 1)
            ? Pillow.filter(step.argument("interpolation", 1))
            : "bilinear";
    var sizing = new Sizing(fit, width, height, filter, antialias(step, image), step.at());
    return image.with(image.geometry().resized(sizing)).with(image.form().contiguous());
  }

  /** PIL always widens its filter; for tensors the default changed with the version. */
  private static Answer antialias(Transform step, ImageArray image) {
    Value said = step.argument("antialias", 3);
    if (image.is(Holder.PIL) || Constants.isTrue(said)) {
      return Answer.YES;
    }
    return Constants.isFalse(said) ? Answer.NO : Answer.UNKNOWN;
  }

  private static ImageArray cropped(Transform step, ImageArray image) {
    Value size = step.argument("size", 0);
    List<Value> pair = Constants.items(size);
    Value height = pair.isEmpty() ? size : pair.get(0);
    Value width = pair.size() == 2 ? pair.get(1) : height;
    return image.with(image.geometry().cropped(new Cut(width, height, true, step.at())));
  }

  private static String tensorLayout(ImageArray image) {
    return switch (image.form().layout()) {
      case "HWC", "HW", "CHW" -> "CHW";
      default -> "";
    };
  }

  /** Bytes are divided by 255, other numbers are not. */
  private static ImageArray tensor(ImageArray image, Evidence at) {
    boolean bytes = image.pixels().dtype().equals("uint8");
    boolean floats = image.pixels().dtype().contains("float");
    boolean isTensor = image.is(Holder.TORCH);
    if (isTensor) {
      return image;
    }
    Affine affine =
        bytes ? image.affine().dividedBy(BYTE, at) : floats ? image.affine() : Affine.UNKNOWN;
    String dtype = bytes ? "float32" : image.pixels().dtype();
    return image
        .with(image.pixels().withAffine(affine).withDtype(dtype))
        .with(Form.of(Holder.TORCH, tensorLayout(image)));
  }

  private static ImageArray typed(Transform step, ImageArray image) {
    Optional<String> dtype = Constants.dtype(step.argument("dtype", 0));
    boolean scales = Constants.isTrue(step.argument("scale", 1));
    if (dtype.isEmpty()) {
      return image.withLostNumbers(step.at());
    }
    return scales ? scaled(image, dtype.get(), step.at()) : image.as(dtype.get());
  }

  private static ImageArray scaled(ImageArray image, String dtype, Evidence at) {
    boolean bytes = image.pixels().dtype().equals("uint8");
    boolean floats = image.pixels().dtype().contains("float");
    if (!dtype.contains("float") || (!bytes && !floats)) {
      return image.withLostNumbers(at);
    }
    Affine affine = bytes ? image.affine().dividedBy(BYTE, at) : image.affine();
    return image.with(image.pixels().withAffine(affine).withDtype(dtype));
  }

  private static ImageArray normalized(Transform step, ImageArray image) {
    Optional<Channels> mean = Vector.of(step.argument("mean", 0)).flatMap(Vector::triple);
    Optional<Channels> std = Vector.of(step.argument("std", 1)).flatMap(Vector::triple);
    return mean.isPresent() && std.isPresent()
        ? image.with(image.affine().minus(mean.get(), step.at()).dividedBy(std.get(), step.at()))
        : image.with(image.pixels().withAffine(Affine.UNKNOWN));
  }

  private static ImageArray padded(Transform step, ImageArray image) {
    Value mode = step.argument("padding_mode", 2);
    boolean constant = !step.has("padding_mode", 2) || Constants.word(mode).equals("constant");
    double fill =
        step.has("fill", 1) ? Constants.number(step.argument("fill", 1)).orElse(Double.NaN) : 0;
    double pixel = constant ? image.affine().pixelOf(fill) : Double.NaN;
    return image.with(
        image.geometry().padded(Value.UNKNOWN, Value.UNKNOWN, new Border(pixel, step.at())));
  }
}
