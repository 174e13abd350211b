package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Geometry.Border;

/** Functions of numpy: arrays are made, joined, padded and written to files. */
final class NumPy extends HostLibrary {

  private static final String PREFIX = "numpy.";

  private final Way way;

  NumPy(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = site.name().substring(PREFIX.length());
    return switch (name) {
      case "array", "asarray", "float16", "float32", "float64", "asanyarray" -> array(name, site);
      case "full", "zeros", "ones", "empty" -> canvas(name, site);
      case "stack", "concatenate", "vstack" -> planes(name, site).or(() -> joined(name, site));
      case "dstack" -> planes(name, site);
      case "save", "savez" -> saved(site);
      case "subtract" -> operator("-", site);
      case "add" -> operator("+", site);
      case "multiply" -> operator("*", site);
      case "divide", "true_divide" -> operator("/", site);
      case "einsum" ->
          picture(site.argument(1)).map(image -> rearranged(site.argument(0), image, site));
      default -> picture(site.argument(0)).map(image -> ofPicture(name, image, site));
    };
  }

  private static Optional<Value> operator(String operator, Site site) {
    Optional<Value> result =
        PixelArithmetic.of(operator, site.argument(0), site.argument(1), site.at());
    Optional<String> dtype = site.named("dtype").flatMap(Constants::dtype);
    return result.map(
        value ->
            value instanceof ImageArray image && dtype.isPresent()
                ? image.with(image.pixels().withDtype(dtype.get()))
                : value);
  }

  private static Optional<Value> array(String name, Site site) {
    Value given = site.argument(0);
    Optional<String> dtype = name.startsWith("float") ? Optional.of(name) : dtype(site, 1);
    if (given instanceof ImageArray image) {
      ImageArray held = image.with(image.form().heldBy(Holder.NUMPY));
      return Optional.of(dtype.<Value>map(held::as).orElse(held));
    }
    List<Value> items = Constants.elements(given);
    if (!items.isEmpty() && items.get(0) instanceof ImageArray) {
      return Optional.of(batch(items, dtype));
    }
    return given instanceof Plane || given instanceof Canvas
        ? Optional.of(given)
        : Vector.of(given)
            .<Value>map(vector -> vector.as(dtype.orElseGet(() -> natural(vector))))
            .or(() -> dtype.map(Room::new));
  }

  /** What numpy makes of numbers. */
  private static String natural(Vector vector) {
    boolean whole = vector.numbers().stream().allMatch(number -> number == Math.rint(number));
    return !vector.dtype().isEmpty() ? vector.dtype() : whole ? "" : "float64";
  }

  /** A list of pictures becomes one new array in the order of its axes. */
  private static Value batch(List<Value> items, Optional<String> dtype) {
    if (!Constants.areOnePicture(items) || !(items.get(0) instanceof ImageArray image)) {
      return Value.UNKNOWN;
    }
    ImageArray stacked = Axes.inserted(image, 0);
    ImageArray whole = stacked.with(Form.of(Holder.NUMPY, stacked.form().layout()));
    return dtype.<Value>map(whole::as).orElse(whole);
  }

  private static Optional<String> dtype(Site site, int position) {
    return site.argument("dtype", position).flatMap(Constants::dtype);
  }

  private static Optional<Value> canvas(String name, Site site) {
    List<Value> shape = Constants.spread(List.of(site.argument("shape", 0).orElse(Value.UNKNOWN)));
    String layout = layout(shape);
    if (layout.isEmpty()) {
      return name.equals("full") ? Optional.empty() : dtype(site, 1).map(Room::new);
    }
    double fill =
        switch (name) {
          case "full" ->
              Vector.of(site.argument("fill_value", 1).orElse(Value.UNKNOWN))
                  .flatMap(Vector::triple)
                  .filter(v -> v.min() == v.max())
                  .map(v -> v.c0())
                  .orElse(Double.NaN);
          case "ones" -> 1;
          case "zeros" -> 0;
          default -> Double.NaN;
        };
    String type =
        dtype(site, name.equals("full") ? 2 : 1).orElse(name.equals("full") ? "" : "float64");
    int last = layout.length() - 1;
    int high = layout.indexOf('H');
    int wide = layout.indexOf('W');
    Value width = high < 0 ? shape.get(Math.min(1, last)) : shape.get(wide);
    Value height = high < 0 ? shape.get(0) : shape.get(high);
    return Optional.of(
        new Canvas(
            Holder.NUMPY, layout, width, height, fill, type, site.at(), site.create("memory")));
  }

  /** What the axes of an empty array are for. */
  private static String layout(List<Value> shape) {
    boolean last = shape.size() >= 3 && Constants.whole(shape.get(shape.size() - 1)).orElse(0) == 3;
    boolean first =
        shape.size() >= 3 && Constants.whole(shape.get(shape.size() - 3)).orElse(0) == 3;
    boolean grey = shape.size() == 3 && Constants.whole(shape.get(0)).orElse(0) == 1;
    return switch (shape.size()) {
      case 2 -> "HW";
      case 3 -> first && !last ? "CHW" : last ? "HWC" : grey ? "CHW" : "";
      case 4 -> first && !last ? "NCHW" : last ? "NHWC" : "NXXX";
      default -> "";
    };
  }

  /** Single channels put together along an axis of their own. */
  private static Optional<Value> planes(String name, Site site) {
    List<Value> items = Constants.items(site.argument(0));
    if (items.size() != 3 || !items.stream().allMatch(Plane.class::isInstance)) {
      return Optional.empty();
    }
    int axis =
        name.equals("dstack")
            ? 2
            : Constants.whole(site.argument("axis", 1).orElse(new Value.Num(0, true))).orElse(9);
    Value merged = Planes.merged(site.argument(0), site.at());
    if (!(merged instanceof ImageArray image)
        || name.equals("concatenate")
        || name.equals("vstack")) {
      return unknown();
    }
    return switch (axis) {
      case 2, -1 -> Optional.of(image.with(Form.of(Holder.NUMPY, "HWC")));
      case 0, -3 -> Optional.of(image.with(Form.of(Holder.NUMPY, "CHW")));
      default -> unknown();
    };
  }

  private static Optional<Value> joined(String name, Site site) {
    List<Value> items = Constants.elements(site.argument(0));
    if (items.isEmpty() || !(items.get(0) instanceof ImageArray image)) {
      return Optional.empty();
    }
    boolean same = Constants.areOnePicture(items);
    int axis = Constants.whole(site.argument("axis", 1).orElse(new Value.Num(0, true))).orElse(-9);
    if (!same || axis != 0) {
      return unknown();
    }
    boolean adds = name.equals("stack");
    boolean batch = image.form().layout().startsWith("N");
    ImageArray result = adds ? Axes.inserted(image, 0) : image;
    return adds || batch ? Optional.of(result.with(result.form().computed())) : unknown();
  }

  private Optional<Value> saved(Site site) {
    Value saved = site.argument("arr", 1).orElse(Value.UNKNOWN);
    picture(saved).ifPresent(image -> way.feed(image, site.at(), Way.Target.FILE, 0));
    if (saved instanceof Room room) {
      way.numbers(room.dtype(), site.at());
    }
    return Optional.of(Value.NOTHING);
  }

  private static Value ofPicture(String name, ImageArray image, Site site) {
    return switch (name) {
      case "transpose" ->
          axes(site)
              .map(order -> Axes.permuted(image, order, site.at()))
              .orElseGet(() -> Axes.reversed(image, site.at()));
      case "moveaxis" -> Axes.moved(image, whole(site, 1), whole(site, 2), site.at());
      case "rollaxis" ->
          Axes.moved(image, whole(site, 1), Constants.whole(site.argument(2)).orElse(0), site.at());
      case "swapaxes" -> Axes.swapped(image, whole(site, 1), whole(site, 2), site.at());
      case "expand_dims" ->
          Axes.inserted(
              image, Constants.whole(site.argument("axis", 1).orElse(Value.UNKNOWN)).orElse(99));
      case "squeeze" -> Axes.withoutBatch(image);
      case "atleast_3d", "asfarray" -> image;
      case "ascontiguousarray" -> typed(image.with(image.form().contiguous()), site);
      case "copy", "require" ->
          image.with(image.origin().in(site.create("memory"))).with(image.form().computed());
      case "flip", "fliplr", "flipud" -> flipped(image, site);
      case "pad" -> padded(image, site);
      case "clip" -> image.with(image.pixels().withAffine(Affine.UNKNOWN));
      default -> Value.UNKNOWN;
    };
  }

  /** {@code np.einsum("hwc->chw", x)} only gives the axes another order. */
  private static Value rearranged(Value formula, ImageArray image, Site site) {
    String text = Constants.word(formula).replace(" ", "");
    String[] sides = text.split("->", -1);
    if (sides.length != 2 || sides[0].length() != sides[1].length()) {
      return Value.UNKNOWN;
    }
    List<Integer> order = sides[1].chars().map(sides[0]::indexOf).boxed().toList();
    return order.contains(-1) ? Value.UNKNOWN : Axes.permuted(image, order, site.at());
  }

  private static ImageArray typed(ImageArray image, Site site) {
    return dtype(site, 1).map(type -> image.as(type).with(image.form())).orElse(image);
  }

  private static Optional<List<Integer>> axes(Site site) {
    return site.argument("axes", 1)
        .map(Constants::items)
        .filter(axes -> !axes.isEmpty())
        .map(Constants::wholes);
  }

  private static int whole(Site site, int position) {
    return Constants.whole(site.argument(position)).orElse(99);
  }

  private static ImageArray flipped(ImageArray image, Site site) {
    int axis = Constants.whole(site.argument("axis", 1).orElse(Value.UNKNOWN)).orElse(99);
    int rank = image.form().layout().length();
    int place = axis < 0 ? axis + rank : axis;
    boolean colours = place >= 0 && place < rank && image.form().layout().charAt(place) == 'C';
    ImageArray view = image.with(image.form().sliced(site.at()));
    boolean known = site.name().endsWith("flip") && place < rank;
    return !known && site.name().endsWith("flip")
        ? view.withLostNumbers(site.at())
        : colours ? view.with(image.pixels().swapped(site.at())) : view;
  }

  private static Value padded(ImageArray image, Site site) {
    Value value = site.named("constant_values").orElse(new Value.Num(0, true));
    Value mode = site.argument("mode", 2).orElse(new Value.Text("constant"));
    boolean constant = Constants.word(mode).equals("constant");
    double pixel =
        constant ? image.affine().pixelOf(Constants.number(value).orElse(Double.NaN)) : Double.NaN;
    return image
        .with(image.geometry().padded(Value.UNKNOWN, Value.UNKNOWN, new Border(pixel, site.at())))
        .with(image.form().contiguous());
  }
}
