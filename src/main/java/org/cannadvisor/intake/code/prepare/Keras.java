package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/** How Keras reads pictures and prepares them for the networks that it brings along. */
final class Keras extends HostLibrary {

  /** RGB becomes BGR, the mean is subtracted, 0..255. */
  private static final Set<String> CAFFE =
      Set.of("vgg16", "vgg19", "resnet", "resnet50", "imagenet_utils");

  /** −1..1. */
  private static final Set<String> SYMMETRIC =
      Set.of(
          "mobilenet",
          "mobilenet_v2",
          "inception_v3",
          "inception_resnet_v2",
          "xception",
          "nasnet",
          "resnet_v2");

  /** 0..1, then mean and std of ImageNet. */
  private static final Set<String> TORCH = Set.of("densenet");

  /** The network does it itself. */
  private static final Set<String> NONE =
      Set.of("efficientnet", "efficientnet_v2", "mobilenet_v3", "convnext");

  private static final Channels BGR_MEAN = new Channels(103.939, 116.779, 123.68);
  private static final Channels HALF = new Channels(127.5, 127.5, 127.5);
  private static final Channels BYTE = new Channels(255, 255, 255);
  private static final Channels MEAN = new Channels(0.485, 0.456, 0.406);
  private static final Channels STD = new Channels(0.229, 0.224, 0.225);

  @Override
  Optional<Value> answer(Site site) {
    String name = site.name();
    if (!name.contains("keras") && !name.startsWith("keras_preprocessing")) {
      return Optional.empty();
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "load_img" -> Optional.of(loaded(site));
      case "img_to_array" -> picture(site.argument(0)).map(image -> array(image, site));
      case "preprocess_input" ->
          picture(site.argument(0)).map(image -> prepared(module(name), image, site));
      default -> Optional.empty();
    };
  }

  private static String module(String name) {
    String[] parts = name.split("\\.", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  /** {@code load_img(path, target_size=(224, 224), interpolation='nearest')}. */
  private static Value loaded(Site site) {
    boolean grey =
        site.named("color_mode")
            .filter(mode -> Constants.word(mode).equals("grayscale"))
            .isPresent();
    ImageArray image =
        Pictures.decoded(
            site,
            "pil",
            Answer.NO,
            grey ? "GRAY" : "RGB",
            Form.of(Holder.PIL, grey ? "HW" : "HWC"));
    List<Value> size = Constants.items(site.named("target_size").orElse(Value.NOTHING));
    String filter = site.named("interpolation").map(Pillow::filter).orElse("nearest");
    boolean kept = site.named("keep_aspect_ratio").filter(Constants::isTrue).isPresent();
    if (size.size() != 2 || kept) {
      return kept ? image.with(Geometry.lost()) : image;
    }
    return Steps.stretched(image, size.get(0), size.get(1), filter, Answer.YES, site.at());
  }

  private static ImageArray array(ImageArray image, Site site) {
    String dtype = site.named("dtype").flatMap(Constants::dtype).orElse("float32");
    ImageArray array = image.with(image.form().contiguous().heldBy(Holder.NUMPY)).as(dtype);
    return array.form().layout().equals("HW") ? Axes.inserted(array, 2) : array;
  }

  private static ImageArray prepared(String network, ImageArray image, Site site) {
    boolean plain = site.named("data_format").isEmpty() && site.named("mode").isEmpty();
    if (!plain) {
      return image.withLostNumbers(site.at());
    }
    if (CAFFE.contains(network)) {
      ImageArray swapped = image.with(image.pixels().swapped(site.at()));
      return floats(swapped, swapped.affine().minus(BGR_MEAN, site.at()));
    }
    if (SYMMETRIC.contains(network)) {
      return floats(image, image.affine().minus(HALF, site.at()).dividedBy(HALF, site.at()));
    }
    if (TORCH.contains(network)) {
      return floats(
          image,
          image
              .affine()
              .dividedBy(BYTE, site.at())
              .minus(MEAN, site.at())
              .dividedBy(STD, site.at()));
    }
    return NONE.contains(network) ? image : image.withLostNumbers(site.at());
  }

  private static ImageArray floats(ImageArray image, Affine affine) {
    boolean float64 = image.pixels().dtype().equals("float64");
    return image
        .with(affine)
        .with(image.pixels().withAffine(affine).withDtype(float64 ? "float64" : "float32"));
  }
}
