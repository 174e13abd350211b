package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** What the functions of OpenCV do to a picture, in C++ and Python alike. */
final class OpenCvSteps {

  private OpenCvSteps() {}

  static ImageArray decoded(Site site, Value flagOrNone, boolean fromFile, Holder holder) {
    int flag = Constants.isNone(flagOrNone) ? 1 : OpenCvNames.flag(flagOrNone);
    String color = OpenCvNames.color(flag);
    Answer turned = fromFile ? OpenCvNames.turned(flag) : Answer.UNKNOWN;
    return Pictures.decoded(site, "opencv", turned, color, Pictures.form(holder, color));
  }

  static ImageArray converted(ImageArray image, Value code, Evidence at) {
    return switch (OpenCvNames.conversion(code)) {
      case "SWAP" -> image.with(image.pixels().swapped(at)).with(image.form().contiguous());
      case "GRAY" -> grey(image, at);
      case "SPREAD" ->
          image.with(image.pixels().withColor("", at)).with(Form.of(image.form().holder(), "HWC"));
      default -> image.withLostNumbers(at);
    };
  }

  private static ImageArray grey(ImageArray image, Evidence at) {
    Affine affine = image.affine().isUniform() ? image.affine() : Affine.UNKNOWN;
    return image
        .with(image.pixels().withColor("GRAY", at).withAffine(affine))
        .with(Form.of(image.form().holder(), "HW"));
  }

  /**
   * A resize.
   *
   * @param size width and height; none where factors are given
   */
  static ImageArray resized(
      ImageArray image, Value size, Value fx, Value fy, String filter, Evidence at) {
    List<Value> pair = Constants.items(size);
    Sizing sizing;
    if (pair.size() == 2) {
      sizing = sizing(image, pair.get(0), pair.get(1), filter, OpenCvNames.antialias(filter), at);
    } else {
      Fit fit = fx.equals(fy) && !fx.equals(Value.UNKNOWN) ? Fit.KEPT : Fit.UNKNOWN;
      sizing =
          new Sizing(fit, Value.UNKNOWN, Value.UNKNOWN, filter, OpenCvNames.antialias(filter), at);
    }
    return image.with(image.geometry().resized(sizing)).with(image.form().contiguous());
  }

  /** {@code warpAffine}: a part of the picture in a frame of this size. */
  static ImageArray warped(ImageArray image, Value size, String filter, Evidence at) {
    List<Value> pair = Constants.items(size);
    if (pair.size() != 2) {
      return image.with(Geometry.lost()).with(image.form().contiguous());
    }
    var sizing =
        new Sizing(
            Fit.UNKNOWN, pair.get(0), pair.get(1), filter, OpenCvNames.antialias(filter), at);
    return image.with(image.geometry().resized(sizing)).with(image.form().contiguous());
  }

  /** A resize to a computed or written size. */
  static Sizing sizing(
      ImageArray image, Value width, Value height, String filter, Answer antialias, Evidence at) {
    Probe probe = Probe.of(image.geometry());
    Fit fit = probe.fit(width, height);
    if (fit == Fit.SHORT_SIDE) {
      Value side = probe.shortSide(width, height);
      return new Sizing(fit, side, side, filter, antialias, at);
    }
    return new Sizing(fit, width, height, filter, antialias, at);
  }

  /**
   * {@code copyMakeBorder}.
   *
   * @param edges what is added above, below, left, right
   */
  static ImageArray bordered(
      ImageArray image, List<Value> edges, Value kind, Value color, Evidence at) {
    boolean constant =
        Constants.word(kind).equals("BORDER_CONSTANT") || Constants.whole(kind).orElse(-1) == 0;
    double pixel = constant ? fill(image, color) : Double.NaN;
    Geometry size = image.geometry();
    List<Value> heights = List.of(size.height(), edges.get(0), edges.get(1));
    List<Value> widths = List.of(size.width(), edges.get(2), edges.get(3));
    Probe probe = Probe.in(Stream.concat(heights.stream(), widths.stream()).toList());
    Geometry framed = size.padded(probe.sum(widths), probe.sum(heights), new Border(pixel, at));
    return image.with(framed).with(image.form().contiguous());
  }

  /** The same pixel in all channels; black where no colour is given. */
  private static double fill(ImageArray image, Value color) {
    return Constants.isNone(color)
        ? image.affine().pixelOf(0)
        : Vector.of(color)
            .flatMap(Vector::triple)
            .filter(fill -> fill.min() == fill.max())
            .map(Channels::c0)
            .map(image.affine()::pixelOf)
            .orElse(Double.NaN);
  }

  /** What {@code dnn.blobFromImage} is told. */
  record Blob(Value scale, Value size, Value mean, boolean swap, boolean crop) {}

  /** Resize, swap, subtract the mean, scale, NCHW: in this order. */
  static ImageArray blob(ImageArray image, Blob blob, Evidence at) {
    ImageArray result = blob.swap() ? image.with(image.pixels().swapped(at)) : image;
    List<Value> pair = Constants.items(blob.size());
    boolean sized = pair.size() == 2 && Constants.whole(pair.get(0)).orElse(1) > 0;
    if (sized) {
      result = result.with(sized(result.geometry(), pair, blob.crop(), at));
    }
    Optional<Channels> mean =
        Constants.isNone(blob.mean())
            ? Optional.of(Channels.ZERO)
            : Vector.of(blob.mean()).flatMap(Vector::triple);
    Optional<Channels> scale =
        Constants.isNone(blob.scale())
            ? Optional.of(Channels.ONE)
            : Vector.of(blob.scale()).flatMap(Vector::triple);
    Affine affine =
        mean.isPresent() && scale.isPresent()
            ? result.affine().minus(mean.get(), at).times(scale.get(), at)
            : Affine.UNKNOWN;
    return result
        .with(result.pixels().withAffine(affine).withDtype("float32"))
        .with(Form.of(image.form().holder(), "NCHW"));
  }

  private static Geometry sized(Geometry before, List<Value> size, boolean crop, Evidence at) {
    Value width = size.get(0);
    Value height = size.get(1);
    boolean square = width.equals(height);
    Fit fit = crop ? (square ? Fit.SHORT_SIDE : Fit.UNKNOWN) : Fit.STRETCH;
    Geometry resized = before.resized(new Sizing(fit, width, height, "bilinear", Answer.NO, at));
    return crop ? resized.cropped(new Cut(width, height, true, at)) : resized;
  }
}
