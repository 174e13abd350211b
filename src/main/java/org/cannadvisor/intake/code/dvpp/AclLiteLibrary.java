package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Lengths;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.ResizeFilter;

/**
 * acllite of Python, the helper library of the public samples, where its sources are not in the
 * project. Only what all of its versions do is said: pictures are NV12 and each call waits for its
 * result; JPEGD's line is 128 or 64 wide according to version and chip, so that it is unknown.
 */
final class AclLiteLibrary implements Library {

  private static final String IMAGE = "AclLiteImage";
  private static final String PROC = "AclLiteImageProc";
  private static final String VIDEO = "AclLiteVideo";
  private static final int WIDTH_STEP = 16;
  private static final int HEIGHT_STEP = 2;

  @Override
  public Optional<Value> call(Site site) {
    Value receiver = site.receiver().orElse(Value.UNKNOWN);
    if (receiver instanceof Thing thing) {
      return switch (thing.type()) {
        case IMAGE -> Optional.of(ofImage(thing, site.name()));
        case PROC -> Optional.of(processed(site));
        case VIDEO -> Optional.of(site.name().equals(".read") ? frame(site) : Value.UNKNOWN);
        default -> Optional.empty();
      };
    }
    return site.receiver().isPresent() ? Optional.empty() : made(site);
  }

  private static Optional<Value> made(Site site) {
    String name = site.name();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case IMAGE -> Optional.of(loaded(site));
      case PROC -> Optional.of(site.create(PROC));
      case "VideoCapture", "CameraCapture" ->
          name.matches("(.*\\.)?(videocapture|cameracapture)\\.\\w+")
              ? Optional.of(site.create(VIDEO))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A JPEG file, as far as its name goes; memory has the size that is said. */
  private static Value loaded(Site site) {
    Thing image = site.create(IMAGE);
    boolean sized = site.arguments().size() > 2;
    site.set(image, "width", sized ? site.argument(1) : site.open("jpeg.width"));
    site.set(image, "height", sized ? site.argument(2) : site.open("jpeg.height"));
    return image;
  }

  /** The same picture, wherever it lies. */
  private static Value ofImage(Thing image, String method) {
    return switch (method) {
      case ".copy_to_dvpp", ".copy_to_host", ".data" -> image;
      default -> Value.UNKNOWN;
    };
  }

  private static Value processed(Site site) {
    return switch (site.name()) {
      case ".jpegd" -> decoded(site);
      case ".resize" -> vpc(site, Action.RESIZE, 1);
      case ".crop_and_paste", ".crop_and_paste_get_roi" -> vpc(site, Action.CROP_PASTE, 3);
      default -> Value.UNKNOWN;
    };
  }

  private static Value decoded(Site site) {
    int step = step(site, Action.JPEG_DECODE);
    Thing given = site.argument(0) instanceof Thing image ? image : site.create(IMAGE);
    boolean known = given.type().equals(IMAGE) && site.get(given, "width") instanceof Thing;
    Value width = known ? site.get(given, "width") : site.open("jpeg.width");
    Value height = known ? site.get(given, "height") : site.open("jpeg.height");
    Length lines = Lengths.of(height).alignedTo(WIDTH_STEP);
    say(site, Place.JPEGD_OUTPUT, step, 0, new Size(width, height, Length.UNKNOWN, lines));
    return image(site, step, width, height);
  }

  private static Value frame(Site site) {
    int step = step(site, Action.VIDEO_DECODE);
    Value width = site.open("frame.width");
    Value height = site.open("frame.height");
    say(site, Place.VDEC_OUTPUT, step, 0, Size.of(width, height));
    return new Value.Items(List.of(Value.UNKNOWN, image(site, step, width, height)));
  }

  private static Value vpc(Site site, Action action, int size) {
    int step = step(site, action);
    if (site.argument(0) instanceof Thing from && from.type().equals(IMAGE)) {
      Size given = Size.of(site.get(from, "width"), site.get(from, "height"));
      say(site, Place.VPC_INPUT, step, Descriptions.from(site, from), given);
    }
    Value width = site.argument(size);
    Value height = site.argument(size + 1);
    Length line = Lengths.of(width).alignedTo(WIDTH_STEP);
    Length lines = Lengths.of(height).alignedTo(HEIGHT_STEP);
    say(site, Place.VPC_OUTPUT, step, 0, new Size(width, height, line, lines));
    if (action == Action.RESIZE) {
      site.say(new ResizeFilter(Fact.UNTIED, site.path(), step, Api.ACLLITE, -1, site.at()));
    }
    return image(site, step, width, height);
  }

  private static int step(Site site, Action action) {
    int step = site.nextStep();
    site.say(new PictureStep(Fact.UNTIED, site.path(), step, Api.ACLLITE, action, site.at()));
    return step;
  }

  private static Value image(Site site, int step, Value width, Value height) {
    Thing image = site.create(IMAGE);
    site.set(image, "width", width);
    site.set(image, "height", height);
    site.set(image, "step", new Num(step, true));
    return image;
  }

  private record Size(Value width, Value height, Length line, Length lines) {

    static Size of(Value width, Value height) {
      return new Size(width, height, Length.UNKNOWN, Length.UNKNOWN);
    }
  }

  private static void say(Site site, Place place, int step, int from, Size size) {
    site.say(
        new Picture(
            Fact.UNTIED,
            site.path(),
            step,
            from,
            place,
            "NV12",
            Lengths.of(size.width()),
            Lengths.of(size.height()),
            size.line(),
            size.lines(),
            site.at(),
            site.at(),
            site.at(),
            site.at()));
  }
}
