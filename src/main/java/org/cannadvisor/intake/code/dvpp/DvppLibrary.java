package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.Region;
import org.cannadvisor.model.ResizeFilter;

/** DVPP V1: {@code acldvpp…} of C++ and {@code acl.media.dvpp_…} of Python, by one set of names. */
final class DvppLibrary implements Library {

  private static final List<String> PREFIXES = List.of("acldvpp", "acl.media.dvpp_");
  private static final String SET = "setpicdesc";
  private static final String GET = "getpicdesc";

  /** The only description of a batch that is asked for. */
  private static final String ONLY = "only";

  private final Memory memory;

  DvppLibrary(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Value> call(Site site) {
    for (String prefix : PREFIXES) {
      if (site.name().startsWith(prefix)) {
        String name =
            site.name().substring(prefix.length()).replace("_", "").toLowerCase(Locale.ROOT);
        return Optional.of(call(name, site, prefix.contains(".")));
      }
    }
    return Optional.empty();
  }

  private Value call(String name, Site site, boolean python) {
    if (name.startsWith(SET)) {
      return set(site, 0, name.substring(SET.length()));
    }
    if (name.startsWith(GET) && !name.equals(GET)) {
      return get(site, name.substring(GET.length()));
    }
    return switch (name) {
      case "createpicdesc" -> site.create("PicDesc");
      case "createresizeconfig" -> site.create("ResizeConfig");
      case "setresizeconfiginterpolation" -> set(site, 0, "interpolation");
      case "createroiconfig" -> roi(site, site.create("Roi"), 0);
      case "setroiconfig" -> site.argument(0) instanceof Thing roi ? roi(site, roi, 1) : CODE;
      case "malloc" -> malloc(site, python);
      case "jpeggetimageinfo", "jpeggetimageinfov2", "pnggetimageinfo", "pnggetimageinfov2" ->
          imageInfo(site, python);
      case "jpegdecodeasync" -> decode(site, Place.JPEGD_OUTPUT, Action.JPEG_DECODE);
      case "pngdecodeasync" -> decode(site, Place.PNGD_OUTPUT, Action.PNG_DECODE);
      case "vpcresizeasync" -> vpc(site, Action.RESIZE, -1, -1, 3);
      case "vpccropasync" -> vpc(site, Action.CROP, 3, -1, -1);
      case "vpccropresizeasync" -> vpc(site, Action.CROP_RESIZE, 3, -1, 4);
      case "vpccropandpasteasync" -> vpc(site, Action.CROP_PASTE, 3, 4, -1);
      case "vpccropresizepasteasync" -> vpc(site, Action.CROP_PASTE, 3, 4, 5);
      case "vpcmakeborderasync" -> vpc(site, Action.PAD, -1, -1, -1);
      case "createbatchpicdesc" -> site.create("BatchPicDesc");
      case "getpicdesc" -> ofBatch(site, site.argument(0), site.argument(1));
      case "vpcbatchcropasync" -> batch(site, Action.CROP, -1);
      case "vpcbatchcropresizeasync" -> batch(site, Action.CROP_RESIZE, 6);
      case "vpcbatchcropandpasteasync" -> batch(site, Action.CROP_PASTE, -1);
      case "vpcbatchcropresizepasteasync" -> batch(site, Action.CROP_PASTE, 7);
      case "vpcconvertcolorasync" -> vpc(site, Action.CONVERT_COLOR, -1, -1, -1);
      default -> CODE;
    };
  }

  /** An error code: only a run knows it. */
  private static final Value CODE = Value.UNKNOWN;

  private static Value set(Site site, int object, String field) {
    if (site.argument(object) instanceof Thing thing) {
      site.set(thing, field, site.argument(object + 1));
    }
    return CODE;
  }

  private static Value get(Site site, String field) {
    if (!(site.argument(0) instanceof Thing thing)) {
      return Value.UNKNOWN;
    }
    Value set = site.get(thing, field);
    return set.equals(Value.UNKNOWN) ? site.open("picture." + field) : set;
  }

  private static Value roi(Site site, Thing roi, int first) {
    site.set(roi, "left", site.argument(first));
    site.set(roi, "right", site.argument(first + 1));
    site.set(roi, "top", site.argument(first + 2));
    site.set(roi, "bottom", site.argument(first + 3));
    return roi;
  }

  private static Value malloc(Site site, boolean python) {
    Thing made = site.create("Memory");
    if (python) {
      return new Value.Items(List.of(made, CODE));
    }
    site.assign(0, made);
    return CODE;
  }

  private static Value imageInfo(Site site, boolean python) {
    Value width = JpegInfo.of(site, site.argument(0), "width");
    Value height = JpegInfo.of(site, site.argument(0), "height");
    if (python) {
      return new Value.Items(
          site.name().endsWith("v2")
              ? List.of(width, height, CODE, CODE, CODE)
              : List.of(width, height, CODE, CODE));
    }
    site.assign(2, width);
    site.assign(3, height);
    return CODE;
  }

  private Value decode(Site site, Place place, Action action) {
    Value described = site.argument(3);
    int step = site.nextStep();
    say(site, step, action);
    if (described instanceof Thing description) {
      JpegInfo.complete(site, description, site.argument(1));
    }
    Picture said = Descriptions.picture(site, described, place, step, true);
    site.say(Descriptions.decoded(said));
    memory.filled(site, Descriptions.data(site, described, true), step);
    return CODE;
  }

  private static void say(Site site, int step, Action action) {
    site.say(new PictureStep(Fact.UNTIED, site.path(), step, Api.ACLDVPP, action, site.at()));
  }

  /** The description at a place of a batch; those at places that are not known are one. */
  private static Value ofBatch(Site site, Value batch, Value at) {
    if (!(batch instanceof Thing thing)) {
      return Value.UNKNOWN;
    }
    String key = at instanceof Num ? "[" + at + "]" : "[?]";
    Value known = site.get(thing, key);
    if (known instanceof Thing) {
      return known;
    }
    Thing made = site.create("PicDesc");
    site.set(thing, key, made);
    boolean only = site.setAt(thing, ONLY).isEmpty();
    site.set(thing, ONLY, only ? made : Value.UNKNOWN);
    return made;
  }

  /** A batch whose pictures are described in a loop: one stands for all. */
  private Value batch(Site site, Action action, int resize) {
    int step =
        pictures(
            site,
            action,
            Descriptions.field(site, site.argument(1), ONLY),
            Descriptions.field(site, site.argument(4), ONLY));
    if (resize >= 0) {
      filter(site, site.argument(resize), step);
    }
    return CODE;
  }

  private int pictures(Site site, Action action, Value input, Value output) {
    int step = site.nextStep();
    say(site, step, action);
    site.say(Descriptions.picture(site, input, Place.VPC_INPUT, step, true));
    site.say(Descriptions.picture(site, output, Place.VPC_OUTPUT, step, true));
    memory.filled(site, Descriptions.data(site, output, true), step);
    return step;
  }

  private Value vpc(Site site, Action action, int crop, int paste, int resize) {
    int step = pictures(site, action, site.argument(1), site.argument(2));
    region(site, crop, Region.Role.CROP, step);
    region(site, paste, Region.Role.PASTE, step);
    if (resize >= 0) {
      filter(site, site.argument(resize), step);
    }
    return CODE;
  }

  private static void region(Site site, int argument, Region.Role role, int step) {
    if (argument >= 0) {
      Value roi = site.argument(argument);
      List<Value> sides =
          Stream.of("left", "right", "top", "bottom")
              .map(side -> Descriptions.field(site, roi, side))
              .toList();
      Optional<Evidence> at =
          roi instanceof Thing thing ? site.setAt(thing, "left") : Optional.empty();
      Regions.say(site, step, role, sides, at.orElse(site.at()));
    }
  }

  private static void filter(Site site, Value config, int step) {
    Value id = Descriptions.field(site, config, "interpolation");
    boolean fresh = config instanceof Thing thing && !thing.isOpen();
    if (id instanceof Num || fresh) {
      int number = id instanceof Num one ? (int) one.value() : -1;
      site.say(
          new ResizeFilter(
              Fact.UNTIED,
              site.path(),
              step,
              Api.ACLDVPP,
              number,
              config instanceof Thing thing
                  ? site.setAt(thing, "interpolation").orElse(site.at())
                  : site.at()));
    }
  }
}
