package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/** {@code tf.image} and the few functions around it. */
final class TensorFlowImage extends HostLibrary {

  private static final Channels BYTE = new Channels(255, 255, 255);

  @Override
  Optional<Value> answer(Site site) {
    Optional<ImageArray> tensor = receiver(site, Holder.TENSORFLOW);
    if (tensor.isPresent() && site.name().equals(".numpy")) {
      return tensor.map(image -> image.with(image.form().heldBy(Holder.NUMPY)));
    }
    if (!site.name().startsWith("tensorflow.")) {
      return Optional.empty();
    }
    String name = site.name().replace("tensorflow.compat.v1.", "").replace("tensorflow.", "");
    return switch (name) {
      case "image.decode_jpeg",
          "io.decode_jpeg",
          "image.decode_image",
          "io.decode_image",
          "image.decode_png" ->
          Optional.of(decoded(site));
      case "constant", "convert_to_tensor" -> constant(site);
      default -> picture(site.argument(0)).map(image -> ofPicture(name, image, site));
    };
  }

  private static Value decoded(Site site) {
    int channels = Constants.whole(site.argument("channels", 1).orElse(Value.UNKNOWN)).orElse(-1);
    String color = channels == 3 ? "RGB" : channels == 1 ? "GRAY" : "";
    return Pictures.decoded(
        site, "tensorflow", Answer.NO, color, Form.of(Holder.TENSORFLOW, "HWC"));
  }

  private static Optional<Value> constant(Site site) {
    Value given = site.argument(0);
    return given instanceof ImageArray
        ? Optional.of(given)
        : Vector.of(given).map(vector -> vector);
  }

  private static Value ofPicture(String name, ImageArray image, Site site) {
    return switch (name) {
      case "image.resize", "image.resize_images" -> resized(image, site, filter(site), true);
      case "image.resize_bilinear" -> resized(image, site, "bilinear", true);
      case "image.resize_bicubic" -> resized(image, site, "bicubic", true);
      case "image.resize_nearest_neighbor" -> resized(image, site, "nearest", false);
      case "image.convert_image_dtype" -> scaled(image, site);
      case "image.central_crop" ->
          image.with(
              image.geometry().cropped(new Cut(Value.UNKNOWN, Value.UNKNOWN, true, site.at())));
      case "image.resize_with_crop_or_pad", "image.resize_image_with_crop_or_pad" ->
          cropped(image, site);
      case "image.resize_with_pad", "image.resize_image_with_pad" -> letterbox(image, site);
      case "image.per_image_standardization" ->
          image.with(image.pixels().withAffine(Affine.UNKNOWN).withDtype("float32"));
      case "expand_dims" ->
          Axes.inserted(
              image, Constants.whole(site.argument("axis", 1).orElse(Value.UNKNOWN)).orElse(99));
      case "cast" -> cast(image, site);
      case "transpose" ->
          Axes.permuted(
              image,
              Constants.wholes(Constants.items(site.argument("perm", 1).orElse(Value.UNKNOWN))),
              site.at());
      case "reverse" -> reversed(image, site);
      case "subtract", "math.subtract" ->
          PixelArithmetic.of("-", image, site.argument(1), site.at()).orElse(Value.UNKNOWN);
      case "multiply", "math.multiply" ->
          PixelArithmetic.of("*", image, site.argument(1), site.at()).orElse(Value.UNKNOWN);
      case "divide", "math.divide" ->
          PixelArithmetic.of("/", image, site.argument(1), site.at()).orElse(Value.UNKNOWN);
      case "identity", "stop_gradient" -> image;
      default -> Value.UNKNOWN;
    };
  }

  private static String filter(Site site) {
    Optional<Value> method = site.argument("method", 2);
    if (method.isEmpty()) {
      return "bilinear";
    }
    return switch (Constants.word(method.get())) {
      case "BILINEAR", "bilinear" -> "bilinear";
      case "NEAREST_NEIGHBOR", "nearest" -> "nearest";
      case "BICUBIC", "bicubic" -> "bicubic";
      case "AREA", "area" -> "area";
      default -> "";
    };
  }

  /** Height comes first; the result is float32 with the numbers as they were. */
  private static Value resized(ImageArray image, Site site, String filter, boolean floats) {
    List<Value> size = Constants.items(site.argument("size", 1).orElse(Value.UNKNOWN));
    boolean keeps = site.named("preserve_aspect_ratio").isPresent();
    if (size.size() != 2 || keeps) {
      return image.with(Geometry.lost());
    }
    Answer antialias =
        site.named("antialias")
            .map(
                said ->
                    Constants.isTrue(said)
                        ? Answer.YES
                        : Constants.isFalse(said) ? Answer.NO : Answer.UNKNOWN)
            .orElse(Answer.NO);
    Sizing sizing =
        OpenCvSteps.sizing(image, size.get(1), size.get(0), filter, antialias, site.at());
    ImageArray result =
        image.with(image.geometry().resized(sizing)).with(image.form().contiguous());
    return floats && !filter.equals("nearest")
        ? result.with(result.pixels().withDtype("float32"))
        : result;
  }

  private static Value scaled(ImageArray image, Site site) {
    boolean bytes = image.pixels().dtype().equals("uint8");
    boolean floats = image.pixels().dtype().contains("float");
    Optional<String> dtype = Constants.dtype(site.argument("dtype", 1).orElse(Value.UNKNOWN));
    boolean toFloat = dtype.filter(type -> type.contains("float")).isPresent();
    if (!toFloat || (!bytes && !floats)) {
      return image.withLostNumbers(site.at());
    }
    Affine affine = bytes ? image.affine().dividedBy(BYTE, site.at()) : image.affine();
    return image.with(image.pixels().withAffine(affine).withDtype(dtype.orElse("")));
  }

  private static Value cropped(ImageArray image, Site site) {
    var cut = new Cut(site.argument(2), site.argument(1), true, site.at());
    return image.with(image.geometry().cropped(cut));
  }

  private static Value letterbox(ImageArray image, Site site) {
    Value height = site.argument("target_height", 1).orElse(Value.UNKNOWN);
    Value width = site.argument("target_width", 2).orElse(Value.UNKNOWN);
    var sizing =
        new Sizing(
            Fit.LETTERBOX,
            width,
            height,
            site.argument("method", 3).isPresent() ? "" : "bilinear",
            Answer.UNKNOWN,
            site.at());
    var border = new Border(image.affine().pixelOf(0), site.at());
    return image
        .with(image.geometry().resized(sizing).padded(width, height, border))
        .with(image.pixels().withDtype("float32"));
  }

  private static Value cast(ImageArray image, Site site) {
    return Constants.dtype(site.argument("dtype", 1).orElse(Value.UNKNOWN))
        .<Value>map(image::as)
        .orElseGet(() -> image.with(image.pixels().withAffine(Affine.UNKNOWN).withDtype("")));
  }

  private static Value reversed(ImageArray image, Site site) {
    List<Integer> axes =
        Constants.wholes(Constants.items(site.argument("axis", 1).orElse(Value.UNKNOWN)));
    String layout = image.form().layout();
    boolean last = axes.equals(List.of(-1)) || axes.equals(List.of(layout.length() - 1));
    return last && layout.endsWith("C")
        ? image.with(image.pixels().swapped(site.at()))
        : image.withLostNumbers(site.at());
  }
}
