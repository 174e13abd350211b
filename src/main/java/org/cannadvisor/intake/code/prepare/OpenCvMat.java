package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.OpenCvSteps.Blob;
import org.cannadvisor.intake.code.prepare.Vector.Axis;
import org.cannadvisor.model.Channels;

/** OpenCV from C++: results come back through arguments. */
final class OpenCvMat extends HostLibrary {

  private static final String VIDEO = "VideoCapture";

  @Override
  Optional<Value> answer(Site site) {
    return switch (site.name()) {
      case "imread" -> Optional.of(OpenCvSteps.decoded(site, flag(site), true, Holder.MAT));
      case "imdecode" -> Optional.of(OpenCvSteps.decoded(site, flag(site), false, Holder.MAT));
      case "VideoCapture" -> Optional.of(site.create(VIDEO));
      case ".read", ".retrieve" -> frame(site);
      case "Size", "Point" -> listed(site, 2);
      case "Rect" -> listed(site, 4);
      case "Scalar", "Vec3f", "Vec3b", "Scalar_" -> scalar(site);
      case "Mat" -> mat(site);
      case "merge" -> stored(site, 1, Planes.merged(site.argument(0), site.at()));
      default -> ofPicture(site);
    };
  }

  /** {@code capture.read(frame)}; {@code capture >> frame} comes as the same. */
  private static Optional<Value> frame(Site site) {
    return site.receiver()
        .filter(one -> one instanceof Thing thing && thing.type().equals(VIDEO))
        .filter(one -> !site.arguments().isEmpty())
        .map(
            one -> {
              site.assign(0, OpenCvSteps.decoded(site, Value.NOTHING, false, Holder.MAT));
              return site.open("read");
            });
  }

  private static Value flag(Site site) {
    return site.arguments().size() > 1 ? site.argument(1) : Value.NOTHING;
  }

  private static Optional<Value> listed(Site site, int count) {
    return site.arguments().size() == count
        ? Optional.of(new Value.Items(site.arguments()))
        : Optional.empty();
  }

  private static Optional<Value> scalar(Site site) {
    return Optional.of(
        Vector.of(new Value.Items(site.arguments()))
            .<Value>map(vector -> vector.on(Axis.CHANNELS))
            .orElse(Value.UNKNOWN));
  }

  /** {@code cv::Mat canvas(height, width, CV_8UC3, cv::Scalar(114, 114, 114))}. */
  private static Optional<Value> mat(Site site) {
    boolean filled = site.arguments().size() >= 4 && Constants.dtype(site.argument(2)).isPresent();
    double fill =
        Vector.of(site.argument(3))
            .flatMap(Vector::triple)
            .filter(color -> color.min() == color.max())
            .map(Channels::c0)
            .orElse(Double.NaN);
    String dtype = Constants.dtype(site.argument(2)).orElse("");
    return filled
        ? Optional.of(
            new Canvas(
                Holder.MAT,
                "HWC",
                site.argument(1),
                site.argument(0),
                fill,
                dtype,
                site.at(),
                site.create("memory")))
        : Optional.empty();
  }

  private static Optional<Value> ofPicture(Site site) {
    if (site.receiver().orElse(Value.UNKNOWN) instanceof Canvas canvas) {
      boolean region = site.name().equals(".__call__") && canvas.holder() == Holder.MAT;
      return region ? Optional.of(canvas) : Optional.empty();
    }
    Optional<ImageArray> receiver = receiver(site, Holder.MAT);
    if (receiver.isPresent()) {
      return Optional.of(method(receiver.get(), site));
    }
    Optional<ImageArray> given =
        picture(alike(site.argument(0), site)).filter(image -> image.is(Holder.MAT));
    return given.isPresent() ? function(given.get(), site) : Optional.empty();
  }

  /** {@code blobFromImages} treats all pictures alike; the last one stands for them. */
  private static Value alike(Value given, Site site) {
    return given instanceof Thing list && site.name().equals("blobFromImages")
        ? site.get(list, "[last]")
        : given;
  }

  private static Value method(ImageArray image, Site site) {
    return switch (site.name()) {
      case ".__call__" -> region(image, Constants.items(site.argument(0)), site);
      case ".convertTo" -> {
        site.assign(0, owned(converted(image, site)));
        yield Value.NOTHING;
      }
      case ".copyTo" -> copied(image, site);
      case ".clone" -> image.with(image.form().contiguous());
      case ".size" -> new Value.Items(List.of(image.geometry().width(), image.geometry().height()));
      case ".begin", ".end" -> image;
      case ".empty" -> site.open("empty");
      case ".ptr" -> site.arguments().isEmpty() ? image : image.with(image.form().contiguous());
      default -> Value.UNKNOWN;
    };
  }

  /**
   * {@code image(cv::Rect(x, y, width, height))}: the same memory, of which each line is a part.
   */
  private static Value region(ImageArray image, List<Value> box, Site site) {
    if (box.size() != 4) {
      return Value.UNKNOWN;
    }
    Geometry whole = image.geometry();
    boolean lines = box.get(2).equals(whole.width());
    Geometry.Cut cut =
        Indexing.region(whole, box.get(0), box.get(1), box.get(2), box.get(3), site.at());
    return image
        .with(whole.cropped(cut))
        .with(lines ? image.form() : image.form().sliced(site.at()));
  }

  /** Into another picture, or into a region of an empty one. */
  private static Value copied(ImageArray image, Site site) {
    if (site.argument(0) instanceof Canvas canvas) {
      return Arrays.placed(canvas, Value.UNKNOWN, image) instanceof ImageArray after
          ? InPlace.change(site, canvas, after)
          : Value.UNKNOWN;
    }
    site.assign(0, owned(image));
    return Value.NOTHING;
  }

  /** {@code convertTo(dst, type, alpha, beta)}: value × alpha + beta, then the type. */
  private static Value converted(ImageArray image, Site site) {
    Optional<String> dtype = Constants.dtype(site.argument(1));
    Optional<Channels> alpha =
        site.arguments().size() > 2 ? single(site.argument(2)) : Optional.of(Channels.ONE);
    Optional<Channels> beta =
        site.arguments().size() > 3 ? single(site.argument(3)) : Optional.of(Channels.ZERO);
    if (alpha.isEmpty() || beta.isEmpty()) {
      return image.withLostNumbers(site.at());
    }
    boolean same = alpha.get().equals(Channels.ONE) && beta.get().isZero();
    Affine affine =
        same
            ? image.affine()
            : image.affine().times(alpha.get(), site.at()).plus(beta.get(), site.at());
    ImageArray scaled = image.with(affine);
    return dtype.map(scaled::as).orElseGet(() -> scaled.withLostNumbers(site.at()));
  }

  private static Optional<Channels> single(Value value) {
    return Vector.of(value).filter(vector -> vector.numbers().size() == 1).flatMap(Vector::triple);
  }

  private static Optional<Value> function(ImageArray image, Site site) {
    return switch (site.name()) {
      case "cvtColor" -> stored(site, 1, OpenCvSteps.converted(image, site.argument(2), site.at()));
      case "resize" -> stored(site, 1, resized(image, site));
      case "warpAffine", "warpPerspective" -> stored(site, 1, warped(image, site));
      case "copyMakeBorder" ->
          stored(
              site,
              1,
              OpenCvSteps.bordered(image, edges(site), site.argument(6), or(site, 7), site.at()));
      case "split" -> stored(site, 1, Planes.of(image));
      case "subtract" -> stored(site, 2, arithmetic("-", image, site));
      case "add" -> stored(site, 2, arithmetic("+", image, site));
      case "multiply" -> stored(site, 2, arithmetic("*", image, site));
      case "divide" -> stored(site, 2, arithmetic("/", image, site));
      case "blobFromImage", "blobFromImages" -> blob(image, site);
      case "flip" -> stored(site, 1, image);
      case "GaussianBlur", "medianBlur", "blur", "normalize" ->
          stored(site, 1, image.with(image.pixels().withAffine(Affine.UNKNOWN)));
      default -> Optional.empty();
    };
  }

  private static List<Value> edges(Site site) {
    return List.of(site.argument(2), site.argument(3), site.argument(4), site.argument(5));
  }

  private static Value or(Site site, int position) {
    return position < site.arguments().size() ? site.argument(position) : Value.NOTHING;
  }

  private static Optional<Value> stored(Site site, int position, Value result) {
    site.assign(position, owned(result));
    return Optional.of(Value.NOTHING);
  }

  /** What comes back through an argument lies in memory of its own. */
  private static Value owned(Value result) {
    return picture(result).<Value>map(one -> one.with(one.form().contiguous())).orElse(result);
  }

  private static Value resized(ImageArray image, Site site) {
    Value filter = or(site, 5);
    String name = Constants.isNone(filter) ? "bilinear" : OpenCvNames.filter(filter);
    return OpenCvSteps.resized(image, site.argument(2), or(site, 3), or(site, 4), name, site.at());
  }

  private static Value warped(ImageArray image, Site site) {
    Value flags = or(site, 4);
    String filter = Constants.isNone(flags) ? "bilinear" : OpenCvNames.filter(flags);
    return OpenCvSteps.warped(image, site.argument(3), filter, site.at());
  }

  private static Value arithmetic(String operator, ImageArray image, Site site) {
    return PixelArithmetic.of(operator, image, site.argument(1), site.at()).orElse(Value.UNKNOWN);
  }

  /** Returns the blob, or writes it into the second argument. */
  private static Optional<Value> blob(ImageArray image, Site site) {
    int from = site.argument(1) instanceof Value.Num || site.arguments().size() == 1 ? 1 : 2;
    Value swap = or(site, from + 3);
    var blob =
        new Blob(
            or(site, from),
            or(site, from + 1),
            or(site, from + 2),
            Constants.isTrue(swap),
            Constants.isTrue(or(site, from + 4)));
    ImageArray result = OpenCvSteps.blob(image, blob, site.at());
    boolean known = Constants.isNone(swap) || swap instanceof Value.Num;
    ImageArray said = known ? result : result.withLostNumbers(site.at());
    return from == 1 ? Optional.of(said) : stored(site, 1, said);
  }
}
