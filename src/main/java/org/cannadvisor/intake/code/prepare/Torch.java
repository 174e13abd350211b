package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** Tensors of torch. */
final class Torch extends HostLibrary {

  private final Way way;

  Torch(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    Optional<ImageArray> tensor = receiver(site, Holder.TORCH);
    if (tensor.isPresent()) {
      return Optional.of(method(tensor.get(), site));
    }
    if (site.name().startsWith("torch.optim.")) {
      // Who trains the network runs it.
      way.ran(Way.Engine.FRAMEWORK);
    }
    return site.name().startsWith("torch.") ? function(site) : Optional.empty();
  }

  private static Optional<Value> function(Site site) {
    Value given = site.argument(0);
    return switch (site.name()) {
      case "torch.tensor",
          "torch.Tensor",
          "torch.FloatTensor",
          "torch.as_tensor",
          "torch.from_numpy" ->
          given instanceof ImageArray image
              ? Optional.of(held(image, site))
              : Vector.of(given).map(vector -> vector.as(type(site, vector)));
      case "torch.autograd.Variable" -> Optional.of(given);
      case "torch.nn.functional.interpolate" -> picture(given).map(image -> resized(image, site));
      case "torch.nn.functional.pad" -> picture(given).map(image -> padded(image, site));
      case "torch.unsqueeze" -> picture(given).map(image -> unsqueezed(image, site, 1));
      case "torch.permute" ->
          picture(given)
              .map(
                  image ->
                      Axes.permuted(
                          image, Constants.wholes(Constants.items(site.argument(1))), site.at()));
      case "torch.stack" -> stacked(site);
      case "torch.div" -> PixelArithmetic.of("/", given, site.argument(1), site.at());
      case "torch.sub" -> PixelArithmetic.of("-", given, site.argument(1), site.at());
      default -> Optional.empty();
    };
  }

  /** What torch makes of numbers, unless they are an array already. */
  private static String type(Site site, Vector vector) {
    return site.named("dtype")
        .flatMap(Constants::dtype)
        .orElse(vector.dtype().isEmpty() ? "float32" : vector.dtype());
  }

  private static Value held(ImageArray image, Site site) {
    ImageArray tensor = image.with(image.form().heldBy(Holder.TORCH));
    boolean floats = site.name().equals("torch.FloatTensor") || site.name().equals("torch.Tensor");
    return floats ? tensor.as("float32") : tensor;
  }

  /** {@code F.interpolate(x, size=(h, w), mode='bilinear')}; other corners are another filter. */
  private static Value resized(ImageArray image, Site site) {
    Value size = site.argument("size", 1).orElse(Value.NOTHING);
    List<Value> sides = Constants.items(size);
    Value mode = site.argument("mode", 3).orElse(new Value.Text("nearest"));
    boolean plain = site.argument("align_corners", 4).filter(Constants::isTrue).isEmpty();
    boolean smooth = site.named("antialias").filter(Constants::isTrue).isPresent();
    Sizing sizing =
        OpenCvSteps.sizing(
            image,
            sides.size() == 2 ? sides.get(1) : size,
            sides.size() == 2 ? sides.get(0) : size,
            plain ? Pillow.filter(mode) : "",
            smooth ? Answer.YES : Answer.NO,
            site.at());
    return image.with(image.geometry().resized(sizing)).with(image.form().computed());
  }

  /** {@code F.pad(x, (left, right, top, bottom), value=0)}. */
  private static Value padded(ImageArray image, Site site) {
    List<Value> edges = Constants.items(site.argument("pad", 1).orElse(Value.UNKNOWN));
    Value mode = site.argument("mode", 2).orElse(new Value.Text("constant"));
    double value =
        Constants.number(site.argument("value", 3).orElse(new Value.Num(0, true)))
            .orElse(Double.NaN);
    double pixel =
        Constants.word(mode).equals("constant") ? image.affine().pixelOf(value) : Double.NaN;
    Geometry size = image.geometry();
    List<Value> widths = edges.size() < 2 ? List.of() : with(size.width(), edges.subList(0, 2));
    List<Value> heights = edges.size() < 4 ? List.of() : with(size.height(), edges.subList(2, 4));
    Probe probe = Probe.in(Stream.concat(widths.stream(), heights.stream()).toList());
    Geometry framed =
        size.padded(
            widths.isEmpty() ? Value.UNKNOWN : probe.sum(widths),
            heights.isEmpty() ? Value.UNKNOWN : probe.sum(heights),
            new Geometry.Border(pixel, site.at()));
    return image.with(framed).with(image.form().contiguous());
  }

  private static List<Value> with(Value whole, List<Value> edges) {
    return List.of(whole, edges.get(0), edges.get(1));
  }

  private static Optional<Value> stacked(Site site) {
    List<Value> items = Constants.elements(site.argument(0));
    boolean same = Constants.areOnePicture(items);
    boolean front =
        Constants.whole(site.argument("dim", 1).orElse(new Value.Num(0, true))).orElse(9) == 0;
    return same && front
        ? picture(items.get(0))
            .map(image -> Axes.inserted(image.with(image.form().contiguous()), 0))
        : Optional.empty();
  }

  private static Value unsqueezed(ImageArray image, Site site, int position) {
    return Axes.inserted(
        image, Constants.whole(site.argument("dim", position).orElse(Value.UNKNOWN)).orElse(99));
  }

  private Value method(ImageArray image, Site site) {
    String name = site.name();
    return switch (name) {
      case ".permute", ".transpose" -> axes(image, site);
      case ".unsqueeze" -> unsqueezed(image, site, 0);
      case ".unsqueeze_" ->
          unsqueezed(image, site, 0) instanceof ImageArray after
              ? InPlace.change(site, image, after)
              : Value.UNKNOWN;
      case ".squeeze" -> Axes.withoutBatch(image);
      case ".float" -> image.as("float32").with(image.form());
      case ".half" -> image.as("float16").with(image.form());
      case ".double" -> image.as("float64").with(image.form());
      case ".byte" -> image.as("uint8");
      case ".to", ".type" -> moved(image, site);
      case ".cuda", ".npu" -> {
        way.sent(image, name.equals(".npu"), site.at());
        yield image;
      }
      case ".cpu", ".detach", ".requires_grad_" -> image;
      case ".clone" -> image.with(image.origin().in(site.create("memory")));
      case ".contiguous" -> image.with(image.form().contiguous());
      case ".numpy" -> image.with(image.form().heldBy(Holder.NUMPY));
      case ".size" -> Value.UNKNOWN;
      case ".div", ".true_divide" -> arithmetic("/", image, site);
      case ".sub" -> arithmetic("-", image, site);
      case ".mul" -> arithmetic("*", image, site);
      case ".add" -> arithmetic("+", image, site);
      case ".div_" -> inPlace("/", image, site);
      case ".sub_" -> inPlace("-", image, site);
      case ".mul_" -> inPlace("*", image, site);
      case ".add_" -> inPlace("+", image, site);
      case ".clamp", ".clip" -> image.with(image.pixels().withAffine(Affine.UNKNOWN));
      case ".flip" -> flipped(image, site);
      case ".view", ".reshape" -> reshaped(image, Constants.spread(site.arguments()));
      default -> other(name, image, site);
    };
  }

  /** A method that works in place and is not followed leaves nothing known of the numbers. */
  private static Value other(String name, ImageArray image, Site site) {
    return name.endsWith("_")
        ? InPlace.change(site, image, image.withLostNumbers(site.at()))
        : Value.UNKNOWN;
  }

  private static Value axes(ImageArray image, Site site) {
    List<Integer> order = Constants.wholes(Constants.spread(site.arguments()));
    return site.name().equals(".permute")
        ? Axes.permuted(image, order, site.at())
        : order.size() == 2
            ? Axes.swapped(image, order.get(0), order.get(1), site.at())
            : image.with(image.form().transposed("", site.at()));
  }

  /** {@code to(device)} moves it, {@code to(torch.float32)} converts it. */
  private Value moved(ImageArray image, Site site) {
    String device = Constants.word(site.argument("device", 0).orElse(Value.UNKNOWN));
    if (device.startsWith("npu") || device.startsWith("cuda")) {
      way.sent(image, device.startsWith("npu"), site.at());
    }
    List<Value> targets = new ArrayList<>(site.arguments());
    site.named("dtype").ifPresent(targets::add);
    Optional<String> type =
        targets.stream().map(Constants::dtype).flatMap(Optional::stream).findFirst();
    boolean open =
        targets.contains(Value.UNKNOWN)
            && !site.at().text().toLowerCase(Locale.ROOT).contains("dev");
    return type.map(one -> image.as(one).with(image.form()))
        .orElseGet(() -> open ? image.with(image.pixels().withDtype("")) : image);
  }

  private static Value arithmetic(String operator, ImageArray image, Site site) {
    return PixelArithmetic.of(operator, image, site.argument(0), site.at()).orElse(Value.UNKNOWN);
  }

  /** The type stays what it was. */
  private static Value inPlace(String operator, ImageArray image, Site site) {
    Value result = arithmetic(operator, image, site);
    return result instanceof ImageArray after
        ? InPlace.change(site, image, after.with(after.pixels().withDtype(image.pixels().dtype())))
        : Value.UNKNOWN;
  }

  private static Value flipped(ImageArray image, Site site) {
    List<Integer> axes = Constants.wholes(Constants.spread(site.arguments()));
    String layout = image.form().layout();
    if (axes.size() != 1 || layout.isEmpty()) {
      return image.withLostNumbers(site.at());
    }
    int place = axes.get(0) < 0 ? axes.get(0) + layout.length() : axes.get(0);
    boolean colours = place >= 0 && place < layout.length() && layout.charAt(place) == 'C';
    ImageArray copy = image.with(image.form().computed());
    return colours ? copy.with(image.pixels().swapped(site.at())) : copy;
  }

  private static Value reshaped(ImageArray image, List<Value> shape) {
    String layout = image.form().layout();
    int channels = layout.indexOf('C');
    boolean adds =
        shape.size() == layout.length() + 1
            && Constants.whole(shape.get(0)).orElse(0) == 1
            && channels >= 0
            && Constants.whole(shape.get(channels + 1)).orElse(0) == 3;
    return adds ? Axes.inserted(image, 0) : image.with(image.form().reshaped("", ""));
  }
}
