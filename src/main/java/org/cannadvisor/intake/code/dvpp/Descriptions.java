package org.cannadvisor.intake.code.dvpp;

import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Lengths;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;

/** Picture descriptions as a program fills them: of V1 by calls, of V2 field by field. */
final class Descriptions {

  /** Names of the fields of one generation. */
  private record Fields(
      String data,
      String format,
      String width,
      String height,
      String widthStride,
      String heightStride) {}

  private static final Fields V1 =
      new Fields("data", "format", "width", "height", "widthstride", "heightstride");
  private static final Fields V2 =
      new Fields(
          "picture_address",
          "picture_format",
          "picture_width",
          "picture_height",
          "picture_width_stride",
          "picture_height_stride");

  /** conversion of the numbers that V1, V2 and Python share (acl_dvpp.h, hi_media_common.h). */
  private static final Map<Integer, String> FORMATS =
      Map.of(0, "YUV400", 1, "NV12", 2, "NV21", 12, "RGB", 13, "BGR", 10000, "UNKNOWN");

  private static final Map<String, String> NAMES =
      Map.of(
          "YUV_400", "YUV400",
          "YUV_SEMIPLANAR_420", "NV12",
          "YVU_SEMIPLANAR_420", "NV21",
          "RGB_888", "RGB",
          "BGR_888", "BGR",
          "UNKNOWN", "UNKNOWN");

  private Descriptions() {}

  /** What a description says when a call takes it. */
  static Picture picture(Site site, Value described, Place place, int step, boolean first) {
    Fields names = first ? V1 : V2;
    Evidence at = site.at();
    return new Picture(
        Fact.UNTIED,
        site.path(),
        step,
        from(site, field(site, described, names.data())),
        place,
        format(field(site, described, names.format())),
        Lengths.of(field(site, described, names.width())),
        Lengths.of(field(site, described, names.height())),
        Lengths.of(field(site, described, names.widthStride())),
        Lengths.of(field(site, described, names.heightStride())),
        setAt(site, described, names.format()).orElse(at),
        setAt(site, described, names.width()).orElse(at),
        setAt(site, described, names.widthStride()).orElse(at),
        at);
  }

  /** The memory that a description points to. */
  static Value data(Site site, Value described, boolean first) {
    return field(site, described, first ? V1.data() : V2.data());
  }

  /** The step that filled a piece of memory; 0 where nobody is known to have. */
  static int from(Site site, Value data) {
    return data instanceof Thing memory && site.get(memory, "step") instanceof Num step
        ? (int) step.value()
        : 0;
  }

  static Value field(Site site, Value described, String name) {
    if (described instanceof Thing thing) {
      return site.get(thing, name);
    }
    return described instanceof Value.Pairs pairs
        ? pairs.entries().getOrDefault(name, Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  private static Optional<Evidence> setAt(Site site, Value described, String name) {
    return described instanceof Thing thing ? site.setAt(thing, name) : Optional.empty();
  }

  /**
   * {@code NV12} …; the name of the constant for others, that of the code for what only a run
   * knows; empty where not followed.
   */
  static String format(Value value) {
    if (value instanceof Thing open && open.isOpen()) {
      return open.name();
    }
    if (value instanceof Num number) {
      return FORMATS.getOrDefault((int) number.value(), String.valueOf((int) number.value()));
    }
    if (value instanceof Value.Global constant) {
      String name = constant.name().substring(constant.name().lastIndexOf('.') + 1);
      return NAMES.getOrDefault(name.replaceFirst("^(HI_)?PIXEL_FORMAT_", ""), name);
    }
    return "";
  }

  /** The decoder writes the size of the picture itself, whatever the description said. */
  static Picture decoded(Picture said) {
    return new Picture(
        said.subject(),
        said.path(),
        said.step(),
        said.from(),
        said.place(),
        said.format(),
        plain(said.width()),
        plain(said.height()),
        said.widthStride(),
        said.heightStride(),
        said.formatAt(),
        said.sizeAt(),
        said.strideAt(),
        said.at());
  }

  private static Length plain(Length length) {
    return length.base().startsWith("jpeg.") ? Length.of(length.base()) : length;
  }
}
