package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;

/** scikit-image: most functions make fractions of 1 of bytes. */
final class ScikitImage extends HostLibrary {

  private static final String PREFIX = "skimage.";

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = site.name().substring(site.name().lastIndexOf('.') + 1);
    return picture(site.argument("image", 0).orElse(Value.UNKNOWN))
        .flatMap(image -> Optional.ofNullable(of(name, image, site)));
  }

  private static Value of(String name, ImageArray image, Site site) {
    return switch (name) {
      case "img_as_float32" -> Steps.unit(image, "float32", site.at());
      case "img_as_float", "img_as_float64" -> Steps.unit(image, wide(image), site.at());
      case "img_as_ubyte" -> bytes(image);
      case "rgb2gray" -> grey(image, site.at());
      case "gray2rgb" ->
          image
              .with(image.pixels().withColor("", site.at()))
              .with(Form.of(Form.Holder.NUMPY, "HWC"));
      case "resize" -> resized(image, site);
      default -> Value.UNKNOWN;
    };
  }

  private static String wide(ImageArray image) {
    return image.pixels().dtype().equals("float32") ? "float32" : "float64";
  }

  private static ImageArray bytes(ImageArray image) {
    boolean unit =
        image.affine().known()
            && image.affine().mean().isZero()
            && image.affine().std().min() == 255
            && image.affine().std().max() == 255;
    Affine affine =
        image.pixels().dtype().equals("uint8")
            ? image.affine()
            : unit ? Affine.IDENTITY : Affine.UNKNOWN;
    return image.with(image.pixels().withAffine(affine).withDtype("uint8"));
  }

  private static ImageArray grey(ImageArray image, Evidence at) {
    ImageArray unit = Steps.unit(image, wide(image), at);
    Affine affine = unit.affine().isUniform() ? unit.affine() : Affine.UNKNOWN;
    return unit.with(unit.pixels().withColor("GRAY", at).withAffine(affine))
        .with(Form.of(Form.Holder.NUMPY, "HW"));
  }

  /** {@code order} 0 is nearest, 1 linear, 3 cubic. */
  private static Value resized(ImageArray image, Site site) {
    List<Value> size = Constants.items(site.argument("output_shape", 1).orElse(Value.UNKNOWN));
    if (size.size() < 2) {
      return image.with(Geometry.lost()).withLostNumbers(site.at());
    }
    int order =
        Constants.whole(site.argument("order", 2).orElse(new Value.Num(1, true))).orElse(-1);
    String filter =
        switch (order) {
          case 0 -> "nearest";
          case 1 -> "bilinear";
          case 3 -> "bicubic";
          default -> "";
        };
    Optional<Value> range = site.argument("preserve_range", 6);
    boolean keeps = range.filter(Constants::isTrue).isPresent();
    ImageArray numbers =
        keeps
            ? image.with(image.pixels().withDtype(wide(image)))
            : Steps.unit(image, wide(image), site.at());
    Answer smooth =
        site.argument("anti_aliasing", 7)
            .map(said -> Constants.isTrue(said) ? Answer.YES : Answer.NO)
            .orElse(Answer.YES);
    return Steps.stretched(numbers, size.get(0), size.get(1), filter, smooth, site.at());
  }
}
