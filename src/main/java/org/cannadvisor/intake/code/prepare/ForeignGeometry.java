package org.cannadvisor.intake.code.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/**
 * Functions of packages that are not here and say by their name that they only move pixels: {@code
 * transforms.scale_and_center_crop(im, 274, 240)}. What size comes out is not known, but where such
 * a function crops and its last argument is a number; colours, type and numbers stay.
 */
final class ForeignGeometry extends HostLibrary {

  private static final Set<String> MOVES =
      Set.of("scale", "rescale", "resize", "crop", "pad", "padding", "letterbox", "center");

  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "and", "to", "with", "by", "image", "img", "im", "imgs", "square", "keep", "aspect",
          "ratio", "short", "shorter", "long", "longest", "side", "size", "max", "min", "border");

  private static final Pattern LETTERBOX = Pattern.compile("(?:\\w+\\.)*utils\\.\\w+\\.letterbox");

  /** What the border is filled with unless another colour is asked for. */
  private static final double LETTERBOX_GREY = 114;

  private static final Pattern BETWEEN = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

  @Override
  Optional<Value> answer(Site site) {
    return site.name().startsWith(".") || !movesPixels(site.name())
        ? Optional.empty()
        : picture(site.argument(0))
            .filter(image -> image.is(Holder.NUMPY))
            .map(
                image ->
                    LETTERBOX.matcher(site.name()).matches()
                        ? letterboxed(image, site)
                        : moved(image, site));
  }

  /**
   * {@code letterbox(im, 640, auto=False)} of the YOLO repositories (utils/augmentations.py, before
   * that utils/datasets.py): gives the picture, its scale and its border. Only without {@code auto}
   * is the frame of the size that is asked for.
   */
  private static Value letterboxed(ImageArray image, Site site) {
    Value asked = site.argument("new_shape", 1).orElse(Value.UNKNOWN);
    List<Value> sides = Constants.items(asked);
    boolean exact = site.argument("auto", 3).filter(Constants::isFalse).isPresent();
    Value width = !exact ? Value.UNKNOWN : sides.size() == 2 ? sides.get(1) : asked;
    Value height = !exact ? Value.UNKNOWN : sides.size() == 2 ? sides.get(0) : asked;
    double grey = site.argument("color", 2).isPresent() ? Double.NaN : LETTERBOX_GREY;
    var sizing =
        new Sizing(
            Sizing.Fit.KEPT,
            Value.UNKNOWN,
            Value.UNKNOWN,
            "bilinear",
            OpenCvNames.antialias("bilinear"),
            site.at());
    Geometry framed =
        image
            .geometry()
            .resized(sizing)
            .padded(width, height, new Geometry.Border(grey, site.at()));
    Value picture = image.with(framed).with(image.form().contiguous());
    return new Value.Items(List.of(picture, Value.UNKNOWN, Value.UNKNOWN));
  }

  private static boolean movesPixels(String name) {
    List<String> words =
        Arrays.stream(BETWEEN.split(name.substring(name.lastIndexOf('.') + 1), -1))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !SAYS_NOTHING.contains(word))
            .toList();
    return !words.isEmpty() && MOVES.containsAll(words);
  }

  private static Value moved(ImageArray image, Site site) {
    var unknown =
        new Sizing(
            Sizing.Fit.KEPT,
            Value.UNKNOWN,
            Value.UNKNOWN,
            "",
            OpenCvNames.antialias(""),
            site.at());
    Geometry resized = image.geometry().resized(unknown);
    Value size = site.arguments().isEmpty() ? Value.UNKNOWN : last(site.arguments());
    boolean crops =
        site.name().toLowerCase(Locale.ROOT).contains("crop") && size instanceof Value.Num;
    Geometry result =
        crops ? resized.cropped(new Geometry.Cut(size, size, true, site.at())) : resized;
    return image.with(result).with(image.form().contiguous());
  }

  private static Value last(List<Value> values) {
    return values.get(values.size() - 1);
  }
}
