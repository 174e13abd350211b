package org.cannadvisor.intake.code.dvpp;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.PictureStep.Action;

/**
 * acllite of C++ where its sources are not in the project. Without them nobody knows the classes of
 * its objects, so that the methods are told by their names and by the pictures they are given:
 *
 * <pre>
 * ReadJpeg(jpeg, path);
 * proc.JpegD(decoded, jpeg);
 * proc.Resize(small, decoded, 640, 640);
 * </pre>
 */
final class AclLiteOfCpp {

  private static final Value DONE = new Num(0, true);

  private AclLiteOfCpp() {}

  static Optional<Value> call(Site site) {
    String method = site.name();
    return switch (method) {
      case ".JpegD" -> decoded(site);
      case ".Resize" -> vpc(site, Action.RESIZE, 4);
      case ".CropPaste", ".ProportionPaste", ".ProportionPasteCenter" ->
          vpc(site, Action.CROP_PASTE, 4);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> decoded(Site site) {
    if (site.arguments().size() != 2) {
      return Optional.empty();
    }
    return given(site, AclLiteLibrary.decoded(site, 1));
  }

  private static Optional<Value> vpc(Site site, Action action, int arguments) {
    boolean isPicture = AclLiteLibrary.isImage(site.argument(1));
    return isPicture && site.arguments().size() >= arguments
        ? given(site, AclLiteLibrary.vpc(site, action, 1, 2))
        : Optional.empty();
  }

  private static Optional<Value> given(Site site, Thing image) {
    site.set(image, "data", image);
    site.assign(0, image);
    return Optional.of(DONE);
  }
}
