package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/** What the libraries of this package have in common: they see pictures as they are by now. */
abstract class HostLibrary implements Library {

  @Override
  public final Optional<Value> call(Site site) {
    return answer(new CurrentSite(site));
  }

  /** The same as {@link Library#call}. */
  abstract Optional<Value> answer(Site site);

  /** The picture whose method is called, where this library holds it. */
  static Optional<ImageArray> receiver(Site site, Holder holder) {
    return site.receiver()
        .filter(ImageArray.class::isInstance)
        .map(ImageArray.class::cast)
        .filter(image -> image.is(holder));
  }

  static Optional<ImageArray> picture(Value value) {
    return value instanceof ImageArray image ? Optional.of(image) : Optional.empty();
  }

  /** Something that is known to be no picture that could be followed. */
  static Optional<Value> unknown() {
    return Optional.of(Value.UNKNOWN);
  }
}
