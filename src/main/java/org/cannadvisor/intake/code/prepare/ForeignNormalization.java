package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Channels;

/**
 * Functions of packages that are not here and say by their name and arguments that they normalise:
 * {@code transforms.color_norm(im, mean, std)}.
 */
final class ForeignNormalization extends HostLibrary {

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:.*\\.)?(?:(?:colou?r|image|img|mean_std|channel)_?)?norm(?:ali[sz]e)?");

  @Override
  Optional<Value> answer(Site site) {
    return site.name().startsWith(".") || !NAME.matcher(site.name()).matches()
        ? Optional.empty()
        : picture(site.argument(0))
            .filter(image -> image.is(Holder.NUMPY))
            .flatMap(image -> normalized(image, site));
  }

  private static Optional<Value> normalized(ImageArray image, Site site) {
    Optional<Channels> mean = numbers(site, "mean", 1);
    Optional<Channels> std = numbers(site, "std", 2);
    return mean.isPresent() && std.isPresent()
        ? Optional.of(
            image
                .with(image.affine().minus(mean.get(), site.at()).dividedBy(std.get(), site.at()))
                .with(image.form().contiguous()))
        : Optional.empty();
  }

  private static Optional<Channels> numbers(Site site, String name, int index) {
    return site.argument(name, index).flatMap(Vector::of).flatMap(Vector::triple);
  }
}
