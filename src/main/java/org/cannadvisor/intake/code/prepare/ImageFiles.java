package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** Libraries that read a picture into a numpy array of RGB bytes and do nothing else to it here. */
final class ImageFiles extends HostLibrary {

  private static final Set<String> READS =
      Set.of(
          "imageio.imread",
          "imageio.v2.imread",
          "imageio.v3.imread",
          "skimage.io.imread",
          "matplotlib.image.imread",
          "scipy.misc.imread");

  @Override
  Optional<Value> answer(Site site) {
    return READS.contains(site.name())
        ? Optional.of(
            Pictures.decoded(
                site, library(site.name()), Answer.UNKNOWN, "RGB", Form.of(Holder.NUMPY, "HWC")))
        : Optional.empty();
  }

  private static String library(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
