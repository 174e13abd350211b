package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** What libraries of transforms have in common, whatever they call it. */
final class Steps {

  private static final Channels BYTE = new Channels(255, 255, 255);

  private Steps() {}

  /** Height and width of {@code 224} or {@code (224, 224)}; empty where it is neither. */
  static List<Value> sides(Value size) {
    List<Value> pair = Constants.items(size);
    return switch (pair.size()) {
      case 0 -> List.of(size, size);
      case 1 -> List.of(pair.get(0), pair.get(0));
      case 2 -> pair;
      default -> List.of(Value.UNKNOWN, Value.UNKNOWN);
    };
  }

  static ImageArray stretched(
      ImageArray image, Value height, Value width, String filter, Answer antialias, Evidence at) {
    boolean known = height instanceof Value.Num && width instanceof Value.Num;
    Sizing sizing =
        known
            ? new Sizing(Fit.STRETCH, width, height, filter, antialias, at)
            : OpenCvSteps.sizing(image, width, height, filter, antialias, at);
    return sized(image, sizing);
  }

  /** The short side to a size. */
  static ImageArray shortSide(
      ImageArray image, Value side, String filter, Answer antialias, Evidence at) {
    Fit fit = side instanceof Value.Num ? Fit.SHORT_SIDE : Fit.KEPT;
    return sized(image, new Sizing(fit, side, side, filter, antialias, at));
  }

  /** In proportion, to a size that is not known beforehand. */
  static ImageArray kept(ImageArray image, String filter, Answer antialias, Evidence at) {
    return sized(image, new Sizing(Fit.KEPT, Value.UNKNOWN, Value.UNKNOWN, filter, antialias, at));
  }

  /** A single number is the short side, two are height and width. */
  static ImageArray resized(
      ImageArray image, Value size, String filter, Answer antialias, Evidence at) {
    List<Value> pair = Constants.items(size);
    return pair.size() == 2
        ? stretched(image, pair.get(0), pair.get(1), filter, antialias, at)
        : shortSide(image, pair.isEmpty() ? size : pair.get(0), filter, antialias, at);
  }

  private static ImageArray sized(ImageArray image, Sizing sizing) {
    return image.with(image.geometry().resized(sizing)).with(image.form().contiguous());
  }

  static ImageArray middle(ImageArray image, Value height, Value width, Evidence at) {
    return image
        .with(image.geometry().cropped(new Cut(width, height, true, at)))
        .with(image.form().contiguous());
  }

  /** {@code (x / unit - mean) / std} as float32. */
  static ImageArray normalized(ImageArray image, Value mean, Value std, double unit, Evidence at) {
    Optional<Channels> means = Vector.of(mean).flatMap(Vector::triple);
    Optional<Channels> stds = Vector.of(std).flatMap(Vector::triple);
    Affine affine =
        means.isPresent() && stds.isPresent() && Double.isFinite(unit)
            ? image
                .affine()
                .dividedBy(new Channels(unit, unit, unit), at)
                .minus(means.get(), at)
                .dividedBy(stds.get(), at)
            : Affine.UNKNOWN;
    return image.with(image.pixels().withAffine(affine).withDtype("float32"));
  }

  /** Bytes become fractions of 1, other numbers stay. */
  static ImageArray unit(ImageArray image, String dtype, Evidence at) {
    boolean bytes = image.pixels().dtype().equals("uint8");
    boolean floats = image.pixels().dtype().contains("float");
    Affine affine =
        bytes ? image.affine().dividedBy(BYTE, at) : floats ? image.affine() : Affine.UNKNOWN;
    return image.with(image.pixels().withAffine(affine).withDtype(dtype));
  }

  /** Channels first, in memory too. */
  static ImageArray channelsFirst(ImageArray image, Form.Holder holder) {
    String layout =
        switch (image.form().layout()) {
          case "HWC", "HW", "CHW" -> "CHW";
          case "NHWC", "NCHW" -> "NCHW";
          default -> "";
        };
    return image.with(Form.of(holder, layout));
  }
}
