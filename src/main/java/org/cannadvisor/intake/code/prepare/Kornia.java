package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** The functions of Kornia. */
final class Kornia extends HostLibrary {

  private static final String PREFIX = "kornia.";

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = site.name().substring(site.name().lastIndexOf('.') + 1);
    if (name.equals("load_image")) {
      return Optional.of(read(site));
    }
    return picture(site.argument(0)).flatMap(image -> Optional.ofNullable(of(name, image, site)));
  }

  /** {@code load_image(path, ImageLoadType.RGB32)}: 32 stands for fractions of 1. */
  private static Value read(Site site) {
    String kind = Constants.word(site.argument("desired_type", 1).orElse(Value.UNKNOWN));
    ImageArray image =
        Pictures.decoded(
            site,
            "kornia",
            Answer.UNKNOWN,
            kind.startsWith("RGB") ? "RGB" : kind.startsWith("GRAY") ? "GRAY" : "",
            Form.of(Holder.TORCH, "CHW"));
    return kind.endsWith("32") ? Steps.unit(image, "float32", site.at()) : image;
  }

  private static Value of(String name, ImageArray image, Site site) {
    return switch (name) {
      case "image_to_tensor" -> tensor(image, site);
      case "bgr_to_rgb", "rgb_to_bgr" -> image.with(image.pixels().swapped(site.at()));
      case "normalize" -> KorniaSteps.apply(step("Normalize", site), image);
      case "resize" -> KorniaSteps.resized(step("Resize", site), image);
      case "center_crop" -> KorniaSteps.apply(step("CenterCrop", site), image);
      default -> image.withLostNumbers(site.at()).with(Geometry.lost());
    };
  }

  private static Transform step(String name, Site site) {
    List<Value> rest = new ArrayList<>(site.arguments());
    rest.remove(0);
    return new Transform(name, rest, site.named(), site.at());
  }

  /** Channels first, the numbers as they are; a batch unless the dimensions are kept. */
  private static Value tensor(ImageArray image, Site site) {
    ImageArray tensor = Steps.channelsFirst(image, Holder.TORCH);
    boolean kept = site.argument("keepdim", 1).map(Constants::isTrue).orElse(true);
    return kept ? tensor : Axes.inserted(tensor, 0);
  }
}
