package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/** The picture functions of mmcv: OpenCV with a few defaults of its own. */
final class MmCv extends HostLibrary {

  private static final String PREFIX = "mmcv.";

  @Override
  Optional<Value> answer(Site site) {
    if (site.name().endsWith(".Config.fromfile")) {
      return configuration(site.argument("filename", 0).orElse(Value.UNKNOWN));
    }
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = site.name().substring(site.name().lastIndexOf('.') + 1);
    return name.equals("imread")
        ? Optional.of(read(site))
        : picture(site.argument(0)).map(image -> ofPicture(name, image, site));
  }

  /** {@code Config.fromfile('configs/net.py').norm} is the variable of that module. */
  private static Optional<Value> configuration(Value file) {
    return file instanceof Value.Text name && name.value().endsWith(".py")
        ? Optional.of(
            new Value.Global(
                name.value()
                    .replaceFirst("^(\\.{0,2}/)+", "")
                    .replaceFirst("\\.py$", "")
                    .replace('/', '.')))
        : Optional.empty();
  }

  private static Value read(Site site) {
    String flag = Constants.word(site.argument("flag", 1).orElse(new Value.Text("color")));
    String order = Constants.word(site.argument("channel_order", 2).orElse(new Value.Text("bgr")));
    boolean plain = site.argument("backend", 3).isEmpty();
    String color =
        !flag.equals("color") ? "" : order.equals("bgr") ? "BGR" : order.equals("rgb") ? "RGB" : "";
    Answer turned = flag.equals("color") && plain ? Answer.YES : Answer.UNKNOWN;
    return Pictures.decoded(
        site, plain ? "opencv" : "", turned, color, Form.of(Holder.NUMPY, "HWC"));
  }

  private static Value ofPicture(String name, ImageArray image, Site site) {
    return switch (name) {
      case "imresize" -> resized(image, site);
      case "imrescale" -> rescaled(image, site);
      case "imnormalize" -> normalized(image, site);
      case "impad", "impad_to_multiple" -> padded(image, site);
      case "bgr2rgb", "rgb2bgr" ->
          image.with(image.pixels().swapped(site.at())).with(image.form().contiguous());
      default -> Value.UNKNOWN;
    };
  }

  /** With {@code return_scale} the factor comes along. */
  private static Value rescaled(ImageArray image, Site site) {
    ImageArray result =
        image.with(image.geometry().resized(kept(site))).with(image.form().contiguous());
    Value scales = site.argument("return_scale", 2).orElse(new Value.Num(0, true));
    return Constants.isFalse(scales)
        ? result
        : Constants.isTrue(scales)
            ? new Value.Items(List.of(result, Value.UNKNOWN))
            : Value.UNKNOWN;
  }

  private static String filter(Site site) {
    return Pillow.filter(site.named("interpolation").orElse(new Value.Text("bilinear")));
  }

  private static Value resized(ImageArray image, Site site) {
    String filter = filter(site);
    boolean plain = site.named("backend").isEmpty() && site.named("return_scale").isEmpty();
    ImageArray result =
        OpenCvSteps.resized(
            image,
            site.argument("size", 1).orElse(Value.UNKNOWN),
            Value.UNKNOWN,
            Value.UNKNOWN,
            plain ? filter : "",
            site.at());
    boolean scales =
        !site.named("return_scale")
            .map(Constants::isFalse)
            .orElse(site.argument(2).equals(Value.UNKNOWN));
    return scales ? Value.UNKNOWN : result;
  }

  private static Sizing kept(Site site) {
    String filter = filter(site);
    return new Sizing(
        Sizing.Fit.KEPT,
        Value.UNKNOWN,
        Value.UNKNOWN,
        filter,
        OpenCvNames.antialias(filter),
        site.at());
  }

  /** BGR becomes RGB first, then mean and std apply, both in 0..255 units. */
  private static Value normalized(ImageArray image, Site site) {
    Value swap = site.argument("to_rgb", 3).orElse(new Value.Num(1, true));
    Optional<Channels> mean =
        Vector.of(site.argument("mean", 1).orElse(Value.UNKNOWN)).flatMap(Vector::triple);
    Optional<Channels> std =
        Vector.of(site.argument("std", 2).orElse(Value.UNKNOWN)).flatMap(Vector::triple);
    if (!(swap instanceof Value.Num)) {
      return image.withLostNumbers(site.at());
    }
    ImageArray ordered =
        Constants.isTrue(swap) ? image.with(image.pixels().swapped(site.at())) : image;
    Affine affine =
        mean.isPresent() && std.isPresent()
            ? ordered.affine().minus(mean.get(), site.at()).dividedBy(std.get(), site.at())
            : Affine.UNKNOWN;
    return ordered
        .with(ordered.pixels().withAffine(affine).withDtype("float32"))
        .with(ordered.form().contiguous());
  }

  private static Value padded(ImageArray image, Site site) {
    List<Value> shape = Constants.items(site.named("shape").orElse(Value.UNKNOWN));
    double fill =
        Constants.number(site.named("pad_val").orElse(new Value.Num(0, true))).orElse(Double.NaN);
    var border = new Border(image.affine().pixelOf(fill), site.at());
    Value width = shape.size() >= 2 ? shape.get(1) : Value.UNKNOWN;
    Value height = shape.size() >= 2 ? shape.get(0) : Value.UNKNOWN;
    return image
        .with(image.geometry().padded(width, height, border))
        .with(image.form().contiguous());
  }
}
