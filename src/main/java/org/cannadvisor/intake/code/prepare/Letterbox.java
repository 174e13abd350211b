package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/**
 * {@code letterbox(im, 640, auto=False)} of the YOLO repositories (utils/augmentations.py, before
 * that utils/datasets.py): a picture that keeps its proportions within a grey border. Gives the
 * picture, its scale and its border. Only without {@code auto} is the frame of the size that is
 * asked for.
 */
final class Letterbox extends HostLibrary {

  private static final Pattern NAME = Pattern.compile("(?:\\w+\\.)*utils\\.\\w+\\.letterbox");

  /** What the border is filled with unless another colour is asked for. */
  private static final double GREY = 114;

  @Override
  Optional<Value> answer(Site site) {
    return NAME.matcher(site.name()).matches()
        ? picture(site.argument(0))
            .filter(image -> image.is(Holder.NUMPY))
            .map(image -> given(image, site))
        : Optional.empty();
  }

  private static Value given(ImageArray image, Site site) {
    Value asked = site.argument("new_shape", 1).orElse(Value.UNKNOWN);
    List<Value> sides = Constants.items(asked);
    boolean exact = site.argument("auto", 3).filter(Constants::isFalse).isPresent();
    Value width = !exact ? Value.UNKNOWN : sides.size() == 2 ? sides.get(1) : asked;
    Value height = !exact ? Value.UNKNOWN : sides.size() == 2 ? sides.get(0) : asked;
    double grey = site.argument("color", 2).isPresent() ? Double.NaN : GREY;
    ImageArray framed = framed(image, width, height, grey, site);
    return new Value.Items(
        List.of(framed.with(framed.form().contiguous()), Value.UNKNOWN, Value.UNKNOWN));
  }

  /** The picture within a grey border, in a frame whose size is not known. */
  static ImageArray framed(ImageArray image, Site site) {
    return framed(image, Value.UNKNOWN, Value.UNKNOWN, GREY, site);
  }

  private static ImageArray framed(
      ImageArray image, Value width, Value height, double grey, Site site) {
    var sizing =
        new Sizing(
            Sizing.Fit.KEPT,
            Value.UNKNOWN,
            Value.UNKNOWN,
            "bilinear",
            OpenCvNames.antialias("bilinear"),
            site.at());
    Geometry framed =
        image
            .geometry()
            .resized(sizing)
            .padded(width, height, new Geometry.Border(grey, site.at()));
    return image.with(framed);
  }
}
