package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/** Methods of numpy arrays, and of the arrays of numbers that are a mean or a std. */
final class ArrayMethods extends HostLibrary {

  private final Way way;

  ArrayMethods(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    Value receiver = site.receiver().orElse(Value.UNKNOWN);
    if (receiver instanceof Vector vector) {
      return Optional.of(ofVector(vector, site));
    }
    if (receiver instanceof Canvas canvas && canvas.holder() == Holder.NUMPY) {
      return Optional.of(ofCanvas(canvas, site));
    }
    if (receiver instanceof Room room && site.name().equals(".tofile")) {
      way.numbers(room.dtype(), site.at());
      return Optional.of(Value.NOTHING);
    }
    if (receiver.equals(Value.UNKNOWN) && site.name().equals(".astype")) {
      return Constants.dtype(site.argument("dtype", 0).orElse(Value.UNKNOWN)).map(Room::new);
    }
    return receiver(site, Holder.NUMPY).map(image -> ofPicture(image, site));
  }

  private static Value ofVector(Vector vector, Site site) {
    return switch (site.name()) {
      case ".reshape", ".view" ->
          vector.reshaped(shape(vector, Constants.spread(site.arguments())));
      case ".astype" ->
          vector.as(Constants.dtype(site.argument("dtype", 0).orElse(Value.UNKNOWN)).orElse(""));
      case ".float" -> vector.as("float32");
      case ".double" -> vector.as("float64");
      case ".half" -> vector.as("float16");
      case ".copy", ".clone", ".to", ".cuda", ".tolist", ".numpy", ".flatten" -> vector;
      default -> Value.UNKNOWN;
    };
  }

  private static List<Integer> shape(Vector vector, List<Value> given) {
    return Constants.wholes(given).stream()
        .map(length -> length < 0 ? vector.numbers().size() : length)
        .toList();
  }

  private static Value ofCanvas(Canvas canvas, Site site) {
    return switch (site.name()) {
      case ".astype" ->
          Constants.dtype(site.argument(0)).<Value>map(canvas::as).orElse(Value.UNKNOWN);
      case ".copy" -> canvas;
      case ".fill" -> Value.NOTHING;
      default -> Value.UNKNOWN;
    };
  }

  private Value ofPicture(ImageArray image, Site site) {
    return switch (site.name()) {
      case ".transpose" -> transposed(image, site);
      case ".swapaxes" -> Axes.swapped(image, axis(site, 0), axis(site, 1), site.at());
      case ".astype" ->
          Constants.dtype(site.argument("dtype", 0).orElse(Value.UNKNOWN))
              .<Value>map(image::as)
              .orElseGet(() -> image.with(image.pixels().withAffine(Affine.UNKNOWN).withDtype("")));
      case ".copy" ->
          image.with(image.origin().in(site.create("memory"))).with(image.form().contiguous());
      case ".reshape" -> reshaped(image, Constants.spread(site.arguments()));
      case ".squeeze" -> Axes.withoutBatch(image);
      case ".tofile" -> written(image, site);
      default -> Value.UNKNOWN;
    };
  }

  private static int axis(Site site, int position) {
    return Constants.whole(site.argument(position)).orElse(99);
  }

  private static Value transposed(ImageArray image, Site site) {
    List<Value> order = Constants.spread(site.arguments());
    return order.isEmpty()
        ? Axes.reversed(image, site.at())
        : Axes.permuted(image, Constants.wholes(order), site.at());
  }

  /** Only a batch axis added in front keeps what the axes are. */
  private static Value reshaped(ImageArray image, List<Value> shape) {
    String layout = image.form().layout();
    boolean adds =
        shape.size() == layout.length() + 1
            && Constants.whole(shape.get(0)).orElse(0) == 1
            && !layout.contains("N");
    int channels = layout.indexOf('C');
    boolean fits = adds && channels >= 0 && Constants.whole(shape.get(channels + 1)).orElse(0) == 3;
    if (fits) {
      return Axes.inserted(image, 0);
    }
    Form form = image.form();
    return image.with(
        form.isTransposed() ? form.contiguous().reshaped("", "") : form.reshaped("", ""));
  }

  private Value written(ImageArray image, Site site) {
    way.feed(image, site.at(), Way.Target.FILE, 0);
    return Value.NOTHING;
  }
}
