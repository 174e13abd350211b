package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** How detectron2 reads pictures and hands them to its networks. */
final class Detectron extends HostLibrary {

  private static final String PREFIX = "detectron2.";

  @Override
  Optional<Value> answer(Site site) {
    if (!site.name().startsWith(PREFIX)) {
      return Optional.empty();
    }
    return switch (site.name().substring(site.name().lastIndexOf('.') + 1)) {
      case "read_image" -> Optional.of(read(site));
      default -> Optional.empty();
    };
  }

  /** By PIL, turned as EXIF says; in the order that is asked for. */
  private static Value read(Site site) {
    String order = Constants.word(site.argument("format", 1).orElse(new Value.Text("RGB")));
    String color = order.equals("BGR") || order.equals("RGB") ? order : "";
    return Pictures.decoded(site, "pil", Answer.YES, color, Form.of(Holder.NUMPY, "HWC"));
  }
}
