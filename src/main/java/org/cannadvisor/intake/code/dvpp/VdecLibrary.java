package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;

/** VDEC of DVPP V1 in C++: what is sent comes back decoded, through a function of the program. */
final class VdecLibrary implements Library {

  private static final String FUNCTION = "callback";

  private final Memory memory;

  VdecLibrary(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Value> call(Site site) {
    switch (site.name()) {
      case "aclvdecCreateChannelDesc" -> {
        return Optional.of(site.create("VdecChannel"));
      }
      case "aclvdecSetChannelDescCallback" -> {
        if (site.argument(0) instanceof Thing channel) {
          site.set(channel, FUNCTION, site.argument(1));
        }
      }
      case "aclvdecSendFrame" -> {
        if (site.argument(0) instanceof Thing channel && site.argument(2) instanceof Thing frame) {
          decoded(site, frame);
          site.run(site.get(channel, FUNCTION), List.of(site.argument(1), frame, site.argument(4)));
        }
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Value.UNKNOWN);
  }

  /** VDEC writes sizes and strides into the description, which mostly holds the same already. */
  private void decoded(Site site, Thing frame) {
    int step = site.nextStep();
    fill(site, frame, "width", "frame.width");
    fill(site, frame, "height", "frame.height");
    fill(site, frame, "widthstride", "frame.width_stride");
    fill(site, frame, "heightstride", "frame.height_stride");
    site.say(
        new PictureStep(
            Fact.UNTIED, site.path(), step, Api.ACLDVPP, Action.VIDEO_DECODE, site.at()));
    site.say(Descriptions.picture(site, frame, Place.VDEC_OUTPUT, step, true));
    memory.decoded(site, Descriptions.data(site, frame, true), step);
  }

  private static void fill(Site site, Thing frame, String field, String name) {
    if (site.get(frame, field).equals(Value.UNKNOWN)) {
      site.set(frame, field, site.open(name));
    }
  }
}
