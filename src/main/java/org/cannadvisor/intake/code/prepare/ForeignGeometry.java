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

  private static final Pattern BETWEEN = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

  @Override
  Optional<Value> answer(Site site) {
    return site.name().startsWith(".") || !movesPixels(site.name())
        ? Optional.empty()
        : picture(site.argument(0))
            .filter(image -> image.is(Holder.NUMPY))
            .map(image -> moved(image, site));
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
