package org.cannadvisor.intake.code.dvpp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cannadvisor.intake.code.Lengths;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Formula;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.ResizeFilter;
import org.jspecify.annotations.Nullable;

/**
 * DVPP V2: {@code hi_mpi_…} of C++ and {@code acl.himpi.…} of Python. It exists only on chips whose
 * JPEGD aligns to 64 x 16 (conversion.md, chip families).
 */
final class HiMpiLibrary implements Library {

  private static final int WIDTH_STEP = 64;
  private static final int HEIGHT_STEP = 16;

  /** HI_PT_JPEG, where a program of Python writes its number (hi_media_common.h). */
  private static final Value JPEG = new Num(26, true);

  /** The field of {@code hi_vdec_pic_info} with the memory that the decoder is to write to. */
  private static final String DATA = "vir_addr";

  private final Memory memory;

  /** What was told of the picture that was sent last; made with the first. */
  private @Nullable Thing queue;

  /** Whether this way decodes pictures and no video: both go through the same calls. */
  private boolean jpeg;

  /** The format that this way decodes to; {@link Value#NOTHING} as long as it says nothing. */
  private Value wanted = Value.NOTHING;

  HiMpiLibrary(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name().replaceFirst("^acl\\.himpi\\.", "hi_mpi_");
    if (!name.startsWith("hi_mpi_")) {
      return Optional.empty();
    }
    return Optional.of(call(name, site));
  }

  private Value call(String name, Site site) {
    switch (name) {
      case "hi_mpi_dvpp_malloc" -> {
        return memory(site);
      }
      case "hi_mpi_dvpp_get_image_info" -> {
        jpeg = true;
        return given(site, 2, 2, HiMpiLibrary::imageInfo);
      }
      case "hi_mpi_vdec_get_frame" -> {
        return given(site, 1, 4, this::frame);
      }
      case "hi_mpi_vdec_create_chn" -> jpeg |= isJpeg(site);
      case "hi_mpi_dvpp_get_jpegd_output_info", "hi_mpi_vdec_get_jpegd_output_info" -> jpeg = true;
      case "hi_mpi_vdec_send_stream" -> sent(site);
      case "hi_mpi_vpc_get_process_result" -> memory.waited(site);
      default -> vpc(name, site);
    }
    return Value.UNKNOWN;
  }

  private static Value memory(Site site) {
    Thing made = site.create("Memory");
    if (isPython(site)) {
      return new Value.Items(List.of(made, Value.UNKNOWN));
    }
    site.assign(1, made);
    return Value.UNKNOWN;
  }

  /** A struct that a call fills: an argument in C++, in Python the first of its results. */
  private static Value given(
      Site site, int argument, int results, BiConsumer<Site, Thing> filling) {
    if (isPython(site)) {
      Thing made = site.create("");
      filling.accept(site, made);
      var all = new ArrayList<Value>(Collections.nCopies(results, Value.UNKNOWN));
      all.set(0, made);
      return new Value.Items(all);
    }
    if (site.argument(argument) instanceof Thing struct) {
      filling.accept(site, struct);
    }
    return Value.UNKNOWN;
  }

  private static boolean isPython(Site site) {
    return site.name().startsWith("acl.");
  }

  private void vpc(String name, Site site) {
    switch (name) {
      case "hi_mpi_vpc_resize" -> {
        int step = vpc(site, Action.RESIZE, 1, site.argument(2));
        filter(site, site.argument(5), step);
      }
      case "hi_mpi_vpc_convert_color" -> vpc(site, Action.CONVERT_COLOR, 1, site.argument(2));
      case "hi_mpi_vpc_copy_make_border" -> vpc(site, Action.PAD, 1, site.argument(2));
      case "hi_mpi_vpc_crop" -> regions(site, Action.CROP, 2);
      case "hi_mpi_vpc_crop_resize", "hi_mpi_vpc_crop_resize_make_border" ->
          regions(site, Action.CROP_RESIZE, 2);
      case "hi_mpi_vpc_crop_resize_paste" -> regions(site, Action.CROP_PASTE, 2);
      case "hi_mpi_vpc_batch_crop_resize_make_border" -> regions(site, Action.CROP_RESIZE, 3);
      case "hi_mpi_vpc_batch_crop_resize_paste" -> regions(site, Action.CROP_PASTE, 3);
      default -> {}
    }
  }

  /** Each region has its own output; the batch calls have several inputs, of which one is taken. */
  private void regions(Site site, Action action, int argument) {
    Value region = element(site, site.argument(argument));
    int step = vpc(site, action, 1, Descriptions.field(site, region, "dest_pic_info"));
    Value resize = Descriptions.field(site, region, "resize_info");
    filter(site, Descriptions.field(site, resize, "interpolation"), step);
    HiMpiRegions.say(site, step, action, region);
  }

  /** An element of an array, whichever was filled; the thing itself where it is none. */
  private static Value element(Site site, Value array) {
    if (!(array instanceof Thing thing)) {
      return array;
    }
    Value first = site.get(thing, "[0]");
    Value any = first.equals(Value.UNKNOWN) ? site.get(thing, "[?]") : first;
    return any.equals(Value.UNKNOWN) ? array : any;
  }

  /** What a picture is to be decoded to, and where to, is said with its stream. */
  private void sent(Site site) {
    Value picture = site.argument(2);
    Value format = Descriptions.field(site, picture, "pixel_format");
    wanted = wanted.equals(Value.NOTHING) || wanted.equals(format) ? format : Value.UNKNOWN;
    for (String field : List.of("width", "height", DATA)) {
      site.set(queue(site), field, Descriptions.field(site, picture, field));
    }
  }

  private Thing queue(Site site) {
    if (queue == null) {
      queue = site.create("Queue");
    }
    return queue;
  }

  /** The size of the picture by the name that the program was given for it, if it was. */
  private Value size(Site site, String field) {
    boolean named =
        site.get(queue(site), field) instanceof Thing known && known.name().startsWith("jpeg.");
    if (jpeg && named) {
      return site.get(queue(site), field);
    }
    return site.open((jpeg ? "jpeg." : "frame.") + field);
  }

  private static boolean isJpeg(Site site) {
    Value type = Descriptions.field(site, site.argument(1), "type");
    return type.equals(JPEG)
        || (type instanceof Value.Global codec && codec.name().contains("JPEG"));
  }

  private static void imageInfo(Site site, Thing info) {
    Thing width = site.open("jpeg.width");
    Thing height = site.open("jpeg.height");
    site.set(info, "width", width);
    site.set(info, "height", height);
    site.set(info, "width_stride", rounded(width, WIDTH_STEP));
    site.set(info, "height_stride", rounded(height, HEIGHT_STEP));
  }

  private static Value rounded(Value value, int multiple) {
    Value step = new Num(multiple, true);
    Value more = new Formula("+", List.of(value, new Num(multiple - 1.0, true)), true);
    Value parts = new Formula("/", List.of(more, step), true);
    return new Formula("*", List.of(parts, step), true);
  }

  /** What the decoder gives back: a picture in memory of its own. */
  private void frame(Site site, Thing frame) {
    int step = site.nextStep();
    Value width = size(site, "width");
    Value height = size(site, "height");
    Value widthStride = jpeg ? rounded(width, WIDTH_STEP) : site.open("frame.width_stride");
    Value heightStride = jpeg ? rounded(height, HEIGHT_STEP) : site.open("frame.height_stride");
    Value format = format(site);
    Thing made = site.get(queue(site), DATA) instanceof Thing own ? own : site.create("Memory");
    Thing picture = site.create("Frame");
    site.set(picture, "width", width);
    site.set(picture, "height", height);
    site.set(picture, "width_stride", first(site, widthStride));
    site.set(picture, "height_stride", first(site, heightStride));
    site.set(picture, "virt_addr", first(site, made));
    site.set(picture, "pixel_format", isFree(format) ? site.open("frame.pixel_format") : format);
    site.set(frame, "v_frame", picture);
    memory.decoded(site, made, step);
    Action action = jpeg ? Action.JPEG_DECODE : Action.VIDEO_DECODE;
    site.say(new PictureStep(Fact.UNTIED, site.path(), step, Api.HI_MPI, action, site.at()));
    site.say(
        new Picture(
            Fact.UNTIED,
            site.path(),
            step,
            0,
            jpeg ? Place.JPEGD_OUTPUT : Place.VDEC_OUTPUT,
            Descriptions.format(format),
            Lengths.of(width),
            Lengths.of(height),
            Lengths.of(widthStride),
            Lengths.of(heightStride),
            site.at(),
            site.at(),
            site.at(),
            site.at()));
  }

  private Value format(Site site) {
    boolean said = !wanted.equals(Value.NOTHING) && !wanted.equals(Value.UNKNOWN);
    return said ? wanted : site.open("frame.pixel_format");
  }

  private static boolean isFree(Value format) {
    return Descriptions.format(format).equals("UNKNOWN");
  }

  /** An array of which only the first element is used. */
  private static Thing first(Site site, Value element) {
    Thing array = site.create("");
    site.set(array, "[0]", element);
    return array;
  }

  private int vpc(Site site, Action action, int input, Value output) {
    int step = site.nextStep();
    site.say(new PictureStep(Fact.UNTIED, site.path(), step, Api.HI_MPI, action, site.at()));
    Value source = element(site, site.argument(input));
    site.say(Descriptions.picture(site, source, Place.VPC_INPUT, step, false));
    site.say(Descriptions.picture(site, output, Place.VPC_OUTPUT, step, false));
    memory.filled(site, Descriptions.data(site, output, false), step);
    return step;
  }

  private static void filter(Site site, Value filter, int step) {
    if (filter instanceof Num id) {
      site.say(
          new ResizeFilter(
              Fact.UNTIED, site.path(), step, Api.HI_MPI, (int) id.value(), site.at()));
    }
  }
}
