package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Lengths;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.Region;

/**
 * ezdvpp, the helper library of the first samples for Atlas 200 DK: a {@code DvppProcess} made of a
 * struct of parameters. Unless {@code is_output_align} is set to false it hands out lines of a
 * multiple of 128 pixels and a multiple of 16 of them (its dvpp_data_type.h and dvpp_process.cpp;
 * Atlas200DKTest/FAQ 4.27); {@code is_input_align} only tells whether what it is given has such
 * lines. Calls wait for their result, and pictures are NV12.
 */
final class EzDvppLibrary implements Library {

  private static final String PROCESS = "DvppProcess";
  private static final String PARAMETERS = "parameters";
  private static final String OUTPUT_ALIGNED = "is_output_align";
  private static final int WIDTH_STEP = 128;
  private static final int HEIGHT_STEP = 16;

  /** Corners of what is cut out, in the newer struct and in the older one. */
  private static final List<List<String>> CORNERS =
      List.of(
          List.of("crop_left", "crop_right", "crop_up", "crop_down"),
          List.of("horz_min", "horz_max", "vert_min", "vert_max"));

  @Override
  public Optional<Value> call(Site site) {
    if (site.receiver().isEmpty()) {
      return lastPart(site.name()).equals(PROCESS) ? Optional.of(made(site)) : Optional.empty();
    }
    if (!(site.receiver().get() instanceof Thing process) || !process.type().equals(PROCESS)) {
      return Optional.empty();
    }
    boolean works =
        site.name().equals(".DvppBasicVpcProc") || site.name().equals(".DvppOperationProc");
    if (works && site.get(process, PARAMETERS) instanceof Thing parameters) {
      resized(site, parameters);
    }
    return Optional.of(Value.UNKNOWN);
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('.')) + 1);
  }

  private static Thing made(Site site) {
    Thing process = site.create(PROCESS);
    site.set(process, PARAMETERS, site.argument(0));
    return process;
  }

  /** Structs for other work, such as encoding, have no size to come to. */
  private static void resized(Site site, Thing parameters) {
    Value size = site.get(parameters, "dest_resolution");
    Length width = Lengths.of(Descriptions.field(site, size, "width"));
    Length height = Lengths.of(Descriptions.field(site, size, "height"));
    if (!(size instanceof Thing to) || site.setAt(to, "width").isEmpty()) {
      return;
    }
    int step = site.nextStep();
    site.say(
        new PictureStep(Fact.UNTIED, site.path(), step, Api.EZDVPP, Action.CROP_RESIZE, site.at()));
    source(site, parameters, step);
    regions(site, parameters, step);
    Length line = inMemory(site, parameters, width, WIDTH_STEP);
    Length lines = inMemory(site, parameters, height, HEIGHT_STEP);
    Evidence sizeAt = site.setAt(to, "width").orElse(site.at());
    Evidence strideAt = site.setAt(parameters, OUTPUT_ALIGNED).orElse(sizeAt);
    say(site, Place.VPC_OUTPUT, step, new Size(width, height, line, lines), sizeAt, strideAt);
    Thing memory = site.create("Memory");
    site.set(memory, "step", new Num(step, true));
    if (site.argument(2) instanceof Thing result) {
      site.set(result, "buffer", memory);
    }
  }

  /** The pixels of a line, or the lines of a picture, with what is there to round them up. */
  private static Length inMemory(Site site, Thing parameters, Length of, int step) {
    if (site.setAt(parameters, OUTPUT_ALIGNED).isEmpty()) {
      return of.alignedTo(step);
    }
    return site.get(parameters, OUTPUT_ALIGNED) instanceof Num aligned
        ? aligned.value() == 0 ? of : of.alignedTo(step)
        : Length.UNKNOWN;
  }

  /** What it is given; its lines are of the width, or rounded up, as the caller has them. */
  private static void source(Site site, Thing parameters, int step) {
    Value size = site.get(parameters, "src_resolution");
    Length width = Lengths.of(Descriptions.field(site, size, "width"));
    Length height = Lengths.of(Descriptions.field(site, size, "height"));
    Size given = new Size(width, height, Length.UNKNOWN, Length.UNKNOWN);
    say(site, Place.VPC_INPUT, step, given, site.at(), site.at());
  }

  private static void regions(Site site, Thing parameters, int step) {
    for (List<String> corners : CORNERS) {
      if (site.setAt(parameters, corners.get(1)).isPresent()) {
        List<Value> sides = corners.stream().map(name -> site.get(parameters, name)).toList();
        Evidence at =
            Stream.of(corners.get(0), corners.get(1))
                .flatMap(name -> site.setAt(parameters, name).stream())
                .findFirst()
                .orElse(site.at());
        Regions.say(site, step, Region.Role.CROP, sides, at);
        return;
      }
    }
  }

  private record Size(Length width, Length height, Length line, Length lines) {}

  private static void say(
      Site site, Place place, int step, Size size, Evidence sizeAt, Evidence strideAt) {
    site.say(
        new Picture(
            Fact.UNTIED,
            site.path(),
            step,
            0,
            place,
            "NV12",
            size.width(),
            size.height(),
            size.line(),
            size.lines(),
            sizeAt,
            sizeAt,
            strideAt,
            site.at()));
  }
}
