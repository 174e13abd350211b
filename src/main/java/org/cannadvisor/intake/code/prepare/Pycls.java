package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/**
 * The picture functions of pycls that tests use, as {@code pycls/datasets/transforms.py} of
 * facebookresearch/pycls defines them: OpenCV's bilinear resize of the short side and the middle of
 * the result, and {@code (im - mean) / std}.
 */
final class Pycls extends HostLibrary {

  private static final String PREFIX = "pycls.datasets.transforms.";

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    return picture(site.argument(0))
        .filter(image -> image.is(Holder.NUMPY))
        .flatMap(image -> made(site.name().substring(PREFIX.length()), image, site));
  }

  private static Optional<Value> made(String name, ImageArray image, Site site) {
    return switch (name) {
      case "scale_and_center_crop" -> Optional.of(cropped(image, site));
      case "color_norm" -> normalized(image, site);
      default -> Optional.empty();
    };
  }

  private static Value cropped(ImageArray image, Site site) {
    Value shortSide = site.argument("scale_size", 1).orElse(Value.UNKNOWN);
    Value size = site.argument("crop_size", 2).orElse(Value.UNKNOWN);
    var sizing =
        new Sizing(Sizing.Fit.SHORT_SIDE, shortSide, shortSide, "bilinear", Answer.NO, site.at());
    Geometry middle =
        image.geometry().resized(sizing).cropped(new Cut(size, size, true, site.at()));
    return image.with(middle).with(image.form().contiguous());
  }

  private static Optional<Value> normalized(ImageArray image, Site site) {
    Optional<Channels> mean = numbers(site, "mean", 1);
    Optional<Channels> std = numbers(site, "std", 2);
    return mean.isPresent() && std.isPresent()
        ? Optional.of(
            image
                .with(image.affine().minus(mean.get(), site.at()).dividedBy(std.get(), site.at()))
                .with(image.form().contiguous()))
        : Optional.empty();
  }

  private static Optional<Channels> numbers(Site site, String name, int index) {
    return site.argument(name, index).flatMap(Vector::of).flatMap(Vector::triple);
  }
}
