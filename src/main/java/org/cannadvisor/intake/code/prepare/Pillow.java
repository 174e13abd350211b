package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/** PIL: pictures are RGB, sizes are width and height. */
final class Pillow extends HostLibrary {

  @Override
  Optional<Value> answer(Site site) {
    if (site.receiver().orElse(Value.UNKNOWN) instanceof Canvas canvas) {
      return canvas.holder() == Holder.PIL ? Optional.of(pasted(canvas, site)) : Optional.empty();
    }
    Optional<ImageArray> image = receiver(site, Holder.PIL);
    if (image.isPresent()) {
      return Optional.of(method(image.get(), site));
    }
    return switch (site.name()) {
      case "PIL.Image.open" ->
          Optional.of(Pictures.decoded(site, "pil", Answer.NO, "RGB", Form.of(Holder.PIL, "HWC")));
      case "PIL.Image.fromarray" -> picture(site.argument(0)).map(Pillow::held);
      case "PIL.Image.new" -> Optional.of(canvas(site));
      case "PIL.ImageOps.exif_transpose" ->
          picture(site.argument(0)).map(given -> given.with(given.origin().turnedBy(site.at())));
      case "PIL.ImageOps.expand" -> picture(site.argument(0)).map(given -> expanded(given, site));
      default -> Optional.empty();
    };
  }

  /** Only bytes can become a picture; whatever order they have is then called RGB by PIL. */
  private static Value held(ImageArray image) {
    return image.pixels().dtype().equals("uint8")
        ? image.with(image.form().contiguous().heldBy(Holder.PIL))
        : Value.UNKNOWN;
  }

  /** {@code Image.new('RGB', (416, 416), (128, 128, 128))}. */
  private static Value canvas(Site site) {
    List<Value> size = Constants.items(site.argument("size", 1).orElse(Value.UNKNOWN));
    double fill =
        Vector.of(site.argument("color", 2).orElse(new Value.Num(0, true)))
            .flatMap(Vector::triple)
            .filter(color -> color.min() == color.max())
            .map(Channels::c0)
            .orElse(Double.NaN);
    return size.size() == 2
        ? new Canvas(
            Holder.PIL,
            "HWC",
            size.get(0),
            size.get(1),
            fill,
            "uint8",
            site.at(),
            site.create("memory"))
        : Value.UNKNOWN;
  }

  /** {@code canvas.paste(image, (left, top))}. */
  private static Value pasted(Canvas canvas, Site site) {
    boolean pastes = site.name().equals(".paste") && picture(site.argument(0)).isPresent();
    return pastes
            && Arrays.placed(canvas, Value.UNKNOWN, site.argument(0)) instanceof ImageArray after
        ? InPlace.change(site, canvas, after)
        : Value.UNKNOWN;
  }

  private static Value expanded(ImageArray image, Site site) {
    double fill =
        Constants.number(site.argument("fill", 2).orElse(new Value.Num(0, true)))
            .orElse(Double.NaN);
    return image.with(
        image.geometry().padded(Value.UNKNOWN, Value.UNKNOWN, new Border(fill, site.at())));
  }

  private static Value method(ImageArray image, Site site) {
    return switch (site.name()) {
      case ".convert" -> converted(image, site);
      case ".resize" -> resized(image, site);
      case ".crop" -> cropped(image, site);
      case ".copy", ".load" -> image;
      case ".transpose", ".rotate" -> image.with(Geometry.lost());
      case ".split" -> Planes.of(image);
      case ".thumbnail" -> InPlace.change(site, image, image.with(Geometry.lost()));
      case ".paste" ->
          InPlace.change(site, image, image.with(Geometry.lost()).withLostNumbers(site.at()));
      default -> Value.UNKNOWN;
    };
  }

  private static Value converted(ImageArray image, Site site) {
    return switch (Constants.word(site.argument("mode", 0).orElse(Value.UNKNOWN))) {
      case "RGB" ->
          image.pixels().color().equals("RGB")
              ? image.with(image.pixels().withColor("RGB", site.at()))
              : image;
      case "L" ->
          image.with(image.pixels().withColor("GRAY", site.at())).with(Form.of(Holder.PIL, "HW"));
      default -> image.withLostNumbers(site.at());
    };
  }

  private static Value resized(ImageArray image, Site site) {
    List<Value> size = Constants.items(site.argument("size", 0).orElse(Value.UNKNOWN));
    if (size.size() != 2 || site.argument("box", 2).isPresent()) {
      return image.with(Geometry.lost());
    }
    String filter = filter(site.argument("resample", 1).orElse(Value.UNKNOWN));
    Sizing sizing =
        OpenCvSteps.sizing(image, size.get(0), size.get(1), filter, Answer.YES, site.at());
    return image.with(image.geometry().resized(sizing));
  }

  /**
   * {@code Image.BICUBIC}, {@code Image.Resampling.BICUBIC} or its number; empty where not known.
   */
  static String filter(Value value) {
    String word = Constants.word(value);
    return switch (word) {
      case "NEAREST", "NEAREST_EXACT", "nearest" -> "nearest";
      case "BILINEAR", "LINEAR", "bilinear" -> "bilinear";
      case "BICUBIC", "CUBIC", "bicubic" -> "bicubic";
      case "LANCZOS", "ANTIALIAS", "lanczos" -> "lanczos";
      case "BOX", "box" -> "box";
      case "HAMMING" -> "hamming";
      default ->
          switch (Constants.whole(value).orElse(-1)) {
            case 0 -> "nearest";
            case 1 -> "lanczos";
            case 2 -> "bilinear";
            case 3 -> "bicubic";
            default -> "";
          };
    };
  }

  private static Value cropped(ImageArray image, Site site) {
    List<Value> box = Constants.items(site.argument("box", 0).orElse(Value.UNKNOWN));
    return box.size() == 4
        ? image.with(
            image
                .geometry()
                .cropped(
                    Indexing.cut(
                        image.geometry(),
                        box.get(0),
                        box.get(1),
                        box.get(2),
                        box.get(3),
                        site.at())))
        : image.with(Geometry.lost());
  }
}
