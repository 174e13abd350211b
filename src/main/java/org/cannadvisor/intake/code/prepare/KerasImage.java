package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/**
 * How Keras loads a picture from a file:
 *
 * <pre>
 * image = tf.keras.preprocessing.image.load_img(path, target_size=(299, 299))
 * x = tf.keras.preprocessing.image.img_to_array(image)
 * </pre>
 *
 * <p>PIL decodes and resizes, with the filter "nearest" unless another one is named.
 */
final class KerasImage extends HostLibrary {

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().contains("keras.")) {
      return Optional.empty();
    }
    return switch (site.name().substring(site.name().lastIndexOf('.') + 1)) {
      case "load_img" -> Optional.of(loaded(site));
      case "img_to_array" -> picture(site.argument(0)).map(KerasImage::array);
      default -> Optional.empty();
    };
  }

  private static Value loaded(Site site) {
    String mode = site.named("color_mode").map(Constants::word).orElse("rgb");
    String color = mode.equals("rgb") ? "RGB" : mode.equals("grayscale") ? "GRAY" : "";
    ImageArray image =
        Pictures.decoded(site, "pil", Answer.NO, color, Pictures.form(Holder.PIL, color));
    Optional<Value> target = site.named("target_size");
    if (target.isEmpty()) {
      return image;
    }
    List<Value> size = Constants.items(target.get());
    if (size.size() != 2) {
      return image.with(Geometry.lost());
    }
    String filter = site.named("interpolation").map(Constants::word).orElse("nearest");
    Answer antialias = filter.equals("nearest") ? Answer.NO : Answer.YES;
    Sizing sizing =
        OpenCvSteps.sizing(image, size.get(1), size.get(0), filter, antialias, site.at());
    return image.with(image.geometry().resized(sizing));
  }

  private static Value array(ImageArray image) {
    return image
        .with(image.form().contiguous().heldBy(Holder.NUMPY))
        .with(image.pixels().withDtype("float32"));
  }
}
