package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.OpenCvSteps.Blob;

/** OpenCV from Python: pictures are numpy arrays. */
final class OpenCv extends HostLibrary {

  private static final String PREFIX = "cv2.";

  @Override
  Optional<Value> answer(Site site) {
    if ((site.name().equals(".read") || site.name().equals(".retrieve")) && isVideo(site)) {
      ImageArray frame = OpenCvSteps.decoded(site, Value.NOTHING, false, Holder.NUMPY);
      return Optional.of(new Value.Items(List.of(site.open("read"), frame)));
    }
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = site.name().substring(PREFIX.length());
    return switch (name) {
      case "imread" -> Optional.of(OpenCvSteps.decoded(site, flag(site), true, Holder.NUMPY));
      case "imdecode" -> Optional.of(OpenCvSteps.decoded(site, flag(site), false, Holder.NUMPY));
      case "VideoCapture" -> Optional.of(site.create("cv2.VideoCapture"));
      case "merge" -> Optional.of(Planes.merged(site.argument(0), site.at()));
      default -> ofPicture(name, site).map(result -> stored(site, name, result));
    };
  }

  private static boolean isVideo(Site site) {
    return site.receiver().orElse(Value.UNKNOWN) instanceof org.cannadvisor.intake.code.Thing thing
        && thing.type().equals("cv2.VideoCapture");
  }

  private static Value flag(Site site) {
    return site.argument("flags", 1).orElse(Value.NOTHING);
  }

  private static Value or(Site site, String name, int position) {
    return site.argument(name, position).orElse(Value.NOTHING);
  }

  private static Optional<Value> ofPicture(String name, Site site) {
    Optional<ImageArray> given =
        site.named("src")
            .or(() -> site.named("image"))
            .or(() -> Optional.of(site.argument(0)))
            .flatMap(HostLibrary::picture);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    ImageArray image = given.get();
    return Optional.of(
        switch (name) {
          case "cvtColor" -> OpenCvSteps.converted(image, or(site, "code", 1), site.at());
          case "resize" -> resized(image, site);
          case "copyMakeBorder" ->
              OpenCvSteps.bordered(
                  image,
                  edges(site),
                  or(site, "borderType", 5),
                  or(site, "value", position(site)),
                  site.at());
          case "split" -> Planes.of(image);
          case "dnn.blobFromImage", "dnn.blobFromImages" -> blob(image, site);
          case "subtract" -> arithmetic("-", image, site);
          case "add" -> arithmetic("+", image, site);
          case "multiply" -> arithmetic("*", image, site);
          case "divide" -> arithmetic("/", image, site);
          case "flip" -> image.with(image.form().contiguous());
          case "warpAffine", "warpPerspective" -> warped(image, site);
          case "remap", "undistort" -> image.with(Geometry.lost()).with(image.form().contiguous());
          case "GaussianBlur",
              "medianBlur",
              "blur",
              "bilateralFilter",
              "filter2D",
              "convertScaleAbs",
              "normalize",
              "equalizeHist",
              "LUT" ->
              image.with(image.pixels().withAffine(Affine.UNKNOWN)).with(image.form().contiguous());
          default -> Value.UNKNOWN;
        });
  }

  private static List<Value> edges(Site site) {
    return List.of(
        or(site, "top", 1), or(site, "bottom", 2), or(site, "left", 3), or(site, "right", 4));
  }

  /** {@code value} stands after the optional {@code dst}. */
  private static int position(Site site) {
    return site.arguments().size() > 7 ? 7 : 6;
  }

  private static ImageArray resized(ImageArray image, Site site) {
    Value size = or(site, "dsize", 1);
    int filterAt = 5;
    Value filter = or(site, "interpolation", filterAt);
    String name = Constants.isNone(filter) ? "bilinear" : OpenCvNames.filter(filter);
    return OpenCvSteps.resized(image, size, or(site, "fx", 3), or(site, "fy", 4), name, site.at());
  }

  /** Whatever the matrix does: the frame and the filter are given. */
  private static ImageArray warped(ImageArray image, Site site) {
    Value flags = or(site, "flags", 4);
    return OpenCvSteps.warped(
        image,
        or(site, "dsize", 2),
        Constants.isNone(flags) ? "bilinear" : OpenCvNames.filter(flags),
        site.at());
  }

  private static ImageArray blob(ImageArray image, Site site) {
    Value swap = or(site, "swapRB", 4);
    Value crop = or(site, "crop", 5);
    var blob =
        new Blob(
            or(site, "scalefactor", 1),
            or(site, "size", 2),
            or(site, "mean", 3),
            Constants.isTrue(swap),
            Constants.isTrue(crop));
    ImageArray result = OpenCvSteps.blob(image, blob, site.at());
    boolean known = Constants.isNone(swap) || swap instanceof Value.Num;
    boolean bytes = Constants.dtype(or(site, "ddepth", 6)).filter("uint8"::equals).isPresent();
    ImageArray typed = bytes ? result.with(result.pixels().withDtype("uint8")) : result;
    return known ? typed : typed.withLostNumbers(site.at());
  }

  /** Results of bytes are cut off at 0 and 255; those of floats are exact. */
  private static ImageArray arithmetic(String operator, ImageArray image, Site site) {
    boolean floats = image.pixels().dtype().contains("float");
    Value number =
        Vector.of(site.argument(1))
            .<Value>map(vector -> vector.on(axis(vector)))
            .orElse(Value.UNKNOWN);
    return floats
            && PixelArithmetic.of(operator, image, number, site.at()).orElse(image)
                instanceof ImageArray result
        ? result.with(result.pixels().withDtype(image.pixels().dtype()))
        : image.withLostNumbers(site.at());
  }

  /** Three numbers count for the channels, whatever their shape. */
  private static Vector.Axis axis(Vector vector) {
    return vector.numbers().size() >= 3 ? Vector.Axis.CHANNELS : vector.axis();
  }

  /** {@code cv2.subtract(img, mean, img)} writes into its third argument. */
  private static Value stored(Site site, String name, Value result) {
    int place =
        switch (name) {
          case "subtract", "add", "multiply", "divide", "cvtColor", "resize" -> 2;
          default -> -1;
        };
    Value target = place < 0 ? Value.UNKNOWN : site.argument("dst", place).orElse(Value.UNKNOWN);
    if (target instanceof ImageArray before && result instanceof ImageArray after) {
      return InPlace.change(site, before, after);
    }
    return result;
  }

  /** {@code cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION}. */
  @Override
  public Optional<Value> binary(String operator, Value left, Value right, Site site) {
    boolean flags =
        operator.equals("|")
            && Constants.word(left).startsWith("IMREAD_")
            && Constants.word(right).startsWith("IMREAD_");
    int a = OpenCvNames.flag(left);
    int b = OpenCvNames.flag(right);
    return flags && a >= 0 && b >= 0 ? Optional.of(new Value.Num(a | b, true)) : Optional.empty();
  }
}
