package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;

/**
 * Image processors of transformers whose steps the program states: {@code
 * ViTImageProcessor(size={"height": 224, "width": 224}, image_mean=[0.5, 0.5, 0.5], …)}. What is
 * not stated depends on the class and is not known here.
 */
final class Processors extends HostLibrary {

  private static final String TYPE = "image.processor";

  private static final Pattern NAME =
      Pattern.compile(
          "transformers\\.(?:\\w+\\.)*\\w{1,40}(?:ImageProcessor|FeatureExtractor)(?:Fast)?");

  private static final List<String> FIELDS =
      List.of(
          "size",
          "crop_size",
          "resample",
          "do_resize",
          "do_center_crop",
          "do_rescale",
          "rescale_factor",
          "do_normalize",
          "image_mean",
          "image_std");

  @Override
  Optional<Value> answer(Site site) {
    if (NAME.matcher(site.name()).matches()) {
      return Optional.of(made(site));
    }
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> thing.type().equals(TYPE))
        .map(
            processor ->
                site.name().equals(".__call__") || site.name().equals(".preprocess")
                    ? processed(processor, site)
                    : Value.UNKNOWN);
  }

  private static Value made(Site site) {
    Thing processor = site.create(TYPE);
    FIELDS.forEach(
        field -> site.named(field).ifPresent(value -> site.set(processor, field, value)));
    return processor;
  }

  private static Value processed(Thing processor, Site site) {
    Value given = site.argument("images", 0).orElse(Value.UNKNOWN);
    List<Value> all = Constants.elements(given);
    return picture(all.isEmpty() ? given : all.get(0))
        .<Value>map(
            image -> new Value.Pairs(Map.of("pixel_values", tensor(processor, image, site))))
        .orElse(Value.UNKNOWN);
  }

  private static Value tensor(Thing processor, ImageArray image, Site site) {
    ImageArray sized = cropped(processor, resized(processor, image, site), site);
    ImageArray result =
        sized.with(sized.pixels().withAffine(affine(processor, sized, site)).withDtype("float32"));
    boolean torch =
        site.named("return_tensors").filter(kind -> Constants.word(kind).equals("pt")).isPresent();
    return result.with(Form.of(torch ? Holder.TORCH : Holder.NUMPY, "NCHW"));
  }

  /** Whether a step is said to be done; empty where the class decides. */
  private static Optional<Boolean> does(Thing processor, String step, Site site) {
    Value said = site.get(processor, step);
    return said instanceof Value.Num number ? Optional.of(number.value() != 0) : Optional.empty();
  }

  private static ImageArray resized(Thing processor, ImageArray image, Site site) {
    if (!does(processor, "do_resize", site).orElse(true)) {
      return image;
    }
    if (!(site.get(processor, "size") instanceof Value.Pairs size)) {
      return image.with(Geometry.lost());
    }
    String filter =
        site.setAt(processor, "resample").isPresent()
            ? Pillow.filter(site.get(processor, "resample"))
            : "";
    Value side = size.entries().getOrDefault("shortest_edge", Value.UNKNOWN);
    return size.entries().containsKey("shortest_edge")
        ? Steps.shortSide(image, side, filter, Answer.YES, site.at())
        : Steps.stretched(
            image,
            size.entries().getOrDefault("height", Value.UNKNOWN),
            size.entries().getOrDefault("width", Value.UNKNOWN),
            filter,
            Answer.YES,
            site.at());
  }

  private static ImageArray cropped(Thing processor, ImageArray image, Site site) {
    Value crop = site.get(processor, "crop_size");
    boolean crops = does(processor, "do_center_crop", site).orElse(!crop.equals(Value.UNKNOWN));
    if (!crops) {
      return image;
    }
    Map<String, Value> sides = crop instanceof Value.Pairs pairs ? pairs.entries() : Map.of();
    return Steps.middle(
        image,
        sides.getOrDefault("height", Value.UNKNOWN),
        sides.getOrDefault("width", Value.UNKNOWN),
        site.at());
  }

  private static Affine affine(Thing processor, ImageArray image, Site site) {
    boolean bytes = image.pixels().dtype().equals("uint8");
    boolean scales = does(processor, "do_rescale", site).orElse(true);
    double factor =
        site.setAt(processor, "rescale_factor").isPresent()
            ? Constants.number(site.get(processor, "rescale_factor")).orElse(Double.NaN)
            : 1.0 / 255;
    if (!bytes || !Double.isFinite(factor)) {
      return Affine.UNKNOWN;
    }
    Affine unit =
        scales
            ? image.affine().times(new Channels(factor, factor, factor), site.at())
            : image.affine();
    if (!does(processor, "do_normalize", site).orElse(true)) {
      return unit;
    }
    Optional<Channels> mean = Vector.of(site.get(processor, "image_mean")).flatMap(Vector::triple);
    Optional<Channels> std = Vector.of(site.get(processor, "image_std")).flatMap(Vector::triple);
    return mean.isPresent() && std.isPresent()
        ? unit.minus(mean.get(), site.at()).dividedBy(std.get(), site.at())
        : Affine.UNKNOWN;
  }
}
