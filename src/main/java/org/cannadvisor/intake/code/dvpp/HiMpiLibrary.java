package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Optional;
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

/**
 * DVPP V2: {@code hi_mpi_…} of C++ and {@code acl.himpi.…} of Python. It exists only on chips whose
 * JPEGD aligns to 64 x 16 (conversion.md, chip families).
 */
final class HiMpiLibrary implements Library {

  private static final int WIDTH_STEP = 64;
  private static final int HEIGHT_STEP = 16;

  private final Memory memory;

  HiMpiLibrary(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name().replaceFirst("^acl\\.himpi\\.", "hi_mpi_");
    if (!name.startsWith("hi_mpi_")) {
      return Optional.empty();
    }
    switch (name) {
      case "hi_mpi_dvpp_malloc" -> site.assign(1, site.create("Memory"));
      case "hi_mpi_dvpp_get_image_info" -> imageInfo(site);
      case "hi_mpi_vdec_get_frame" -> frame(site);
      case "hi_mpi_vpc_resize" -> vpc(site, Action.RESIZE, 5);
      case "hi_mpi_vpc_convert_color" -> vpc(site, Action.CONVERT_COLOR, -1);
      case "hi_mpi_vpc_get_process_result" -> memory.waited(site);
      default -> {}
    }
    return Optional.of(Value.UNKNOWN);
  }

  private static void imageInfo(Site site) {
    if (site.argument(2) instanceof Thing info) {
      Thing width = site.open("jpeg.width");
      Thing height = site.open("jpeg.height");
      site.set(info, "width", width);
      site.set(info, "height", height);
      site.set(info, "width_stride", rounded(width, WIDTH_STEP));
      site.set(info, "height_stride", rounded(height, HEIGHT_STEP));
    }
  }

  private static Value rounded(Value value, int multiple) {
    Value step = new Num(multiple, true);
    Value more = new Formula("+", List.of(value, new Num(multiple - 1.0, true)), true);
    Value parts = new Formula("/", List.of(more, step), true);
    return new Formula("*", List.of(parts, step), true);
  }

  /**
   * What the decoder gives back: of a video or, as JPEGD of V2 works by the same calls, a picture.
   */
  private void frame(Site site) {
    if (!(site.argument(1) instanceof Thing frame)) {
      return;
    }
    int step = site.nextStep();
    Thing picture = site.create("Frame");
    Thing made = site.create("Memory");
    Thing width = site.open("jpeg.width");
    Thing height = site.open("jpeg.height");
    site.set(picture, "width", width);
    site.set(picture, "height", height);
    Thing widths = site.create("");
    site.set(widths, "[0]", rounded(width, WIDTH_STEP));
    Thing heights = site.create("");
    site.set(heights, "[0]", rounded(height, HEIGHT_STEP));
    Thing addresses = site.create("");
    site.set(addresses, "[0]", made);
    site.set(picture, "width_stride", widths);
    site.set(picture, "height_stride", heights);
    site.set(picture, "virt_addr", addresses);
    site.set(frame, "v_frame", picture);
    memory.filled(site, made, step);
    site.set(made, "pending", Value.NOTHING);
    site.say(
        new PictureStep(Fact.UNTIED, site.path(), step, Api.HI_MPI, Action.JPEG_DECODE, site.at()));
    site.say(
        new Picture(
            Fact.UNTIED,
            site.path(),
            step,
            0,
            Place.JPEGD_OUTPUT,
            "",
            Lengths.of(width),
            Lengths.of(height),
            Lengths.of(rounded(width, WIDTH_STEP)),
            Lengths.of(rounded(height, HEIGHT_STEP)),
            site.at(),
            site.at(),
            site.at(),
            site.at()));
  }

  private void vpc(Site site, Action action, int filter) {
    int step = site.nextStep();
    site.say(new PictureStep(Fact.UNTIED, site.path(), step, Api.HI_MPI, action, site.at()));
    site.say(Descriptions.picture(site, site.argument(1), Place.VPC_INPUT, step, false));
    site.say(Descriptions.picture(site, site.argument(2), Place.VPC_OUTPUT, step, false));
    memory.filled(site, Descriptions.data(site, site.argument(2), false), step);
    if (filter > 0 && site.argument(filter) instanceof Num id) {
      site.say(
          new ResizeFilter(
              Fact.UNTIED, site.path(), step, Api.HI_MPI, (int) id.value(), site.at()));
    }
  }
}
