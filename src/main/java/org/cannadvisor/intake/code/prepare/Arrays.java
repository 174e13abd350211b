package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.model.Channels;

/** Operators, indices and fields of pictures, whatever library holds them. */
final class Arrays implements Library {

  private static final int LONGEST_SHAPE = 4;

  @Override
  public Optional<Value> call(Site site) {
    return Optional.empty();
  }

  @Override
  public Value settled(Value value, Site site) {
    return InPlace.now(site, value);
  }

  @Override
  public Optional<Value> binary(String operator, Value left, Value right, Site site) {
    if (isSizeCheck(left, right) && (operator.equals("!=") || operator.equals("=="))) {
      return Optional.of(new Value.Num(operator.equals("!=") ? 1 : 0, true));
    }
    Value before = InPlace.now(site, left);
    Optional<Value> result =
        PixelArithmetic.of(operator, before, InPlace.now(site, right), site.at());
    return site.name().equals(operator) ? result : result.map(after -> typedAs(before, after));
  }

  /** {@code x -= mean} leaves an array of the type that it is. */
  private static Value typedAs(Value before, Value after) {
    boolean arrays = before instanceof ImageArray image && !image.is(Form.Holder.TENSORFLOW);
    return arrays && before instanceof ImageArray one && after instanceof ImageArray other
        ? other.with(other.pixels().withDtype(one.pixels().dtype()))
        : after;
  }

  /**
   * {@code if shape != wanted: resize}: where they are the same the resize does nothing, so the way
   * with it holds for all pictures.
   */
  private static boolean isSizeCheck(Value left, Value right) {
    return left instanceof Value.Items
        && right instanceof Value.Items
        && Stream.of(left, right)
            .flatMap(side -> Constants.items(side).stream().limit(LONGEST_SHAPE))
            .anyMatch(item -> item instanceof Thing open && open.name().startsWith("image."))
        && lengths(left).size() == lengths(right).size()
        && !lengths(left).equals(lengths(right));
  }

  private static List<Value> lengths(Value shape) {
    return Constants.items(shape).stream().limit(LONGEST_SHAPE).map(Constants::length).toList();
  }

  @Override
  public Optional<Value> index(Value object, Value at, Site site) {
    if (InPlace.now(site, object) instanceof ImageArray image) {
      return Optional.of(
          at.equals(Value.UNKNOWN) ? Value.UNKNOWN : Indexing.of(image, at, site.at()));
    }
    if (object instanceof Vector vector) {
      return Optional.of(ofVector(vector, at));
    }
    return object instanceof Plane || object instanceof Canvas
        ? Optional.of(Value.UNKNOWN)
        : Optional.empty();
  }

  /** {@code mean[0]}, {@code mean[:, None, None]}, {@code mean[::-1]}. */
  private static Value ofVector(Vector vector, Value at) {
    if (Constants.whole(at).isPresent()) {
      int size = vector.numbers().size();
      int place = Constants.whole(at).getAsInt();
      int from = place < 0 ? place + size : place;
      return from >= 0 && from < size
          ? new Value.Num(vector.numbers().get(from), false)
          : Value.UNKNOWN;
    }
    if (at instanceof Value.Slice slice) {
      boolean open = Constants.isNone(slice.from()) && Constants.isNone(slice.to());
      boolean backwards = Constants.whole(slice.step()).orElse(0) == -1;
      return open && backwards ? vector.reversed() : Value.UNKNOWN;
    }
    return reshaped(vector, Constants.items(at));
  }

  private static Value reshaped(Vector vector, List<Value> at) {
    boolean fits =
        at.stream().allMatch(part -> Constants.isNone(part) || part instanceof Value.Slice);
    long kept = at.stream().filter(Value.Slice.class::isInstance).count();
    return fits && kept == 1 && vector.axis() == Vector.Axis.LAST
        ? vector.reshaped(
            at.stream().map(part -> Constants.isNone(part) ? 1 : vector.numbers().size()).toList())
        : Value.UNKNOWN;
  }

  @Override
  public Optional<Value> member(Value object, String name, Site site) {
    if (!(InPlace.now(site, object) instanceof ImageArray image)) {
      return Optional.empty();
    }
    Geometry size = image.geometry();
    return Optional.of(
        switch (name) {
          case "shape" -> shape(image);
          case "size" ->
              image.is(Holder.PIL)
                  ? new Value.Items(List.of(size.width(), size.height()))
                  : Value.UNKNOWN;
          case "ndim" ->
              image.form().layout().isEmpty()
                  ? Value.UNKNOWN
                  : new Value.Num(image.form().layout().length(), true);
          case "width", "cols" -> size.width();
          case "height", "rows" -> size.height();
          case "T" -> Axes.reversed(image, site.at());
          case "data" -> image;
          case "mode" ->
              image.pixels().color().equals("RGB") ? new Value.Text("RGB") : Value.UNKNOWN;
          default -> Value.UNKNOWN;
        });
  }

  private static Value shape(ImageArray image) {
    Geometry size = image.geometry();
    List<Value> lengths =
        image
            .form()
            .layout()
            .chars()
            .<Value>mapToObj(
                axis ->
                    switch (axis) {
                      case 'H' -> size.height();
                      case 'W' -> size.width();
                      case 'C' -> new Value.Num(3, true);
                      default -> Value.UNKNOWN;
                    })
            .toList();
    return lengths.isEmpty() ? Value.UNKNOWN : new Value.Items(lengths);
  }

  @Override
  public Optional<Value> assignIndex(Value object, Value at, Value value, Site site) {
    Value given = InPlace.now(site, value);
    if (InPlace.now(site, object) instanceof Canvas canvas) {
      return Optional.of(placed(canvas, at, given));
    }
    if (!(InPlace.now(site, object) instanceof ImageArray image)) {
      return Optional.empty();
    }
    if (given instanceof Plane plane && isChannel(image, at, plane.channel())) {
      return Optional.of(merged(image, plane));
    }
    if (given instanceof ImageArray all && isEverything(at)) {
      return Optional.of(all.with(image.form()));
    }
    return Optional.of(image.withLostNumbers(site.at()));
  }

  private static boolean isEverything(Value at) {
    Value all = new Value.Slice(Value.NOTHING, Value.NOTHING, Value.NOTHING);
    return at.equals(all) || at.equals(new Value.Global("Ellipsis"));
  }

  private static boolean isChannel(ImageArray image, Value at, int channel) {
    int place = image.form().layout().indexOf('C');
    return place >= 0
        && Indexing.parts(at, image.form().layout())
            .filter(parts -> parts.size() > place)
            .map(parts -> Constants.whole(parts.get(place)).orElse(-1) == channel)
            .orElse(false);
  }

  /** One channel put back after arithmetic. */
  private static ImageArray merged(ImageArray image, Plane plane) {
    Affine one = plane.of().affine();
    Affine all = image.affine();
    int channel = plane.channel();
    boolean bytes = !image.pixels().dtype().contains("float");
    Affine next =
        one.known() && all.known() && !bytes
            ? new Affine(
                with(all.factor(), channel, one.factor()),
                with(all.offset(), channel, one.offset()),
                true,
                one.at())
            : Affine.UNKNOWN;
    return image.with(image.pixels().withAffine(next));
  }

  private static Channels with(Channels all, int channel, Channels one) {
    return new Channels(
        channel == 0 ? one.c0() : all.c0(),
        channel == 1 ? one.c1() : all.c1(),
        channel == 2 ? one.c2() : all.c2());
  }

  /** A picture put into a larger array: a border round it, or its place in a batch. */
  static Value placed(Canvas canvas, Value at, Value value) {
    if (!(value instanceof ImageArray image)) {
      return Value.UNKNOWN;
    }
    ImageArray typed =
        canvas.dtype().isEmpty()
            ? image.with(image.pixels().withDtype(""))
            : image.as(canvas.dtype());
    if (canvas.layout().startsWith("N")) {
      return inBatch(canvas, at, image, typed);
    }
    if (isEverything(at)) {
      return typed.with(image.form().contiguous());
    }
    var border = new Border(image.affine().pixelOf(canvas.fill()), canvas.at());
    return typed
        .with(image.geometry().padded(canvas.width(), canvas.height(), border))
        .with(Form.of(canvas.holder(), layout(canvas, image)));
  }

  /** A grey picture in an array with an axis for its one channel gets that axis. */
  private static String layout(Canvas canvas, ImageArray image) {
    return image.form().layout().equals("HW") && canvas.layout().endsWith("HW")
        ? canvas.layout()
        : image.form().layout();
  }

  /** One place of a batch, whole or its first rows and columns. */
  private static Value inBatch(Canvas canvas, Value at, ImageArray image, ImageArray typed) {
    String own = image.form().layout();
    boolean fits = canvas.layout().equals("N" + own) || canvas.layout().equals("NXXX");
    List<Value> parts = Constants.items(at);
    boolean single = parts.isEmpty() && !(at instanceof Value.Slice);
    Value all = new Value.Slice(Value.NOTHING, Value.NOTHING, Value.NOTHING);
    boolean place =
        parts.size() > 1 && parts.subList(1, parts.size()).stream().allMatch(all::equals);
    boolean one = single || (place && !(parts.get(0) instanceof Value.Slice));
    if ((one && fits) || isEverything(at)) {
      return typed.with(Form.of(Holder.NUMPY, "N" + own.replace("N", "")));
    }
    boolean region = parts.size() > 1 && fits && !canvas.layout().equals("NXXX");
    if (!region || parts.get(0) instanceof Value.Slice) {
      return Value.UNKNOWN;
    }
    var border = new Border(image.affine().pixelOf(canvas.fill()), canvas.at());
    return typed
        .with(image.geometry().padded(canvas.width(), canvas.height(), border))
        .with(Form.of(Holder.NUMPY, "N" + own));
  }
}
