package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Way.Engine;
import org.cannadvisor.intake.code.prepare.Way.Target;
import org.cannadvisor.model.Answer;

/**
 * {@code YOLO("yolov8n.pt")} of ultralytics, which prepares its pictures itself: read by OpenCV,
 * framed by a grey border without a change of proportions, in RGB order, divided by 255 (its
 * data/augment.py, LetterBox, and engine/predictor.py, preprocess). How large the frame is depends
 * on the picture. Networks that classify are prepared in another way.
 */
final class Ultralytics extends HostLibrary {

  private static final String TYPE = "ultralytics.YOLO";
  private static final double WHITE = 255;

  private final Way way;

  Ultralytics(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    if (site.receiver().orElse(Value.UNKNOWN) instanceof Thing model && model.type().equals(TYPE)) {
      if (runs(site.name())) {
        way.ran(Engine.FRAMEWORK);
        picture(prepared(site)).ifPresent(one -> way.feed(one, site.at(), Target.FRAMEWORK, 0));
      }
      return unknown();
    }
    return site.receiver().isEmpty() && site.name().matches("ultralytics\\.(?:\\w+\\.)*YOLO")
        ? made(site)
        : Optional.empty();
  }

  private static Optional<Value> made(Site site) {
    Value file = site.argument("model", 0).orElse(Value.UNKNOWN);
    boolean detects =
        file instanceof Value.Text name
            && name.value().matches(".*\\.(?:pt|ya?ml)")
            && !name.value().contains("-cls");
    return detects ? Optional.of(site.create(TYPE)) : unknown();
  }

  private static boolean runs(String method) {
    return method.equals(".val") || method.equals(".predict") || method.equals(".__call__");
  }

  private static Value prepared(Site site) {
    ImageArray read =
        Pictures.decoded(site, "opencv", Answer.YES, "BGR", Form.of(Holder.TORCH, "NCHW"));
    ImageArray framed = Letterbox.framed(read, site);
    ImageArray turned = framed.with(framed.pixels().swapped(site.at())).as("float32");
    return PixelArithmetic.of("/", turned, new Value.Num(WHITE, true), site.at())
        .orElse(Value.UNKNOWN);
  }
}
