package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.code.prepare.Geometry.Border;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedFrame;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Side;

/** What a picture has become where it is handed over. What is not known is not said. */
final class Feed {

  private final ImageArray image;
  private final Side side;
  private final String path;
  private final Evidence at;
  private final List<Fact> facts = new ArrayList<>();

  private Feed(ImageArray image, Side side, String path, Evidence at) {
    this.image = image;
    this.side = side;
    this.path = path;
    this.at = at;
  }

  static List<Fact> facts(ImageArray image, Side side, String path, Evidence at) {
    var feed = new Feed(image, side, path, at);
    feed.decoder();
    feed.pixels();
    feed.geometry();
    feed.tensor();
    return feed.facts;
  }

  static ModelFeed toModel(ImageArray image, String path, int input, Evidence at) {
    return new ModelFeed(
        Fact.UNTIED, path, 0, input, image.pixels().dtype(), Axes.name(image.form().layout()), at);
  }

  private void decoder() {
    Origin origin = image.origin();
    if (!origin.decoder().isEmpty()) {
      facts.add(
          new PreparedDecoder(
              Fact.UNTIED, side, path, origin.decoder(), origin.turned(), origin.at()));
    }
  }

  private void pixels() {
    Pixels pixels = image.pixels();
    if (!pixels.color().isEmpty()) {
      facts.add(new PreparedColor(Fact.UNTIED, side, path, pixels.color(), pixels.colorAt()));
    }
    Affine affine = pixels.affine();
    if (affine.isInvertible()) {
      facts.add(
          new PreparedScale(
              Fact.UNTIED, side, path, affine.mean(), affine.std(), affine.at().orElse(at)));
    }
  }

  private void geometry() {
    Geometry geometry = image.geometry();
    frame(geometry);
    geometry.sizing().ifPresent(sizing -> size(sizing, geometry));
    if (geometry.clear()) {
      geometry.cut().ifPresent(this::crop);
    }
    geometry
        .border()
        .map(Border::pixel)
        .filter(Double::isFinite)
        .ifPresent(
            pixel ->
                facts.add(
                    new PreparedPadding(
                        Fact.UNTIED,
                        side,
                        path,
                        pixel,
                        geometry.border().map(Border::at).orElse(at))));
  }

  private void frame(Geometry geometry) {
    int width = Constants.pixels(geometry.width());
    int height = Constants.pixels(geometry.height());
    if (width > 0 && height > 0) {
      geometry
          .framedAt()
          .map(decides -> new PreparedFrame(Fact.UNTIED, side, path, width, height, decides))
          .ifPresent(facts::add);
    }
  }

  private void size(Sizing sizing, Geometry geometry) {
    boolean whole = sizing.fit() == Fit.STRETCH && geometry.border().isEmpty();
    Policy policy = geometry.clear() || whole ? sizing.fit().policy() : Policy.UNKNOWN;
    facts.add(
        new PreparedSize(
            Fact.UNTIED,
            side,
            path,
            policy,
            Constants.pixels(sizing.width()),
            Constants.pixels(sizing.height()),
            sizing.filter(),
            sizing.filter().equals("nearest") ? Answer.NO : sizing.antialias(),
            sizing.at()));
  }

  private void crop(Cut cut) {
    int width = Constants.pixels(cut.width());
    int height = Constants.pixels(cut.height());
    if (width > 0 && height > 0) {
      facts.add(
          new PreparedCrop(
              Fact.UNTIED, side, path, width, height, cut.center() ? "center" : "", cut.at()));
    }
  }

  private void tensor() {
    String layout = Axes.name(image.form().layout());
    String dtype = image.pixels().dtype();
    if (!layout.isEmpty() || !dtype.isEmpty()) {
      facts.add(new PreparedTensor(Fact.UNTIED, side, path, layout, dtype, at));
    }
  }
}
