package org.cannadvisor.intake.mindx;

import java.util.List;
import org.cannadvisor.intake.mindx.Element.Property;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.PipelineElement.Role;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.ResizeFilter;
import org.cannadvisor.model.Side;

/**
 * The way of a picture that DVPP decodes, resizes and crops. The plugins themselves carry size and
 * strides from one to the next, and keep the pixel format.
 */
final class AscendWay {

  private static final String FORMAT = "outputImageFormat";

  /** The plugin rounds the size that it is given up to these. */
  private static final int EVEN_WIDTH = 16;

  private static final int EVEN_HEIGHT = 2;

  private final String path;
  private final List<Element> elements;
  private final Element inference;
  private final List<Fact> facts;
  private final Element decoder;
  private Length width = Length.of("decoded.width");
  private Length height = Length.of("decoded.height");

  AscendWay(String path, List<Element> elements, Element inference, List<Fact> facts) {
    this.path = path;
    this.elements = elements;
    this.inference = inference;
    this.facts = facts;
    this.decoder = elements.get(0);
  }

  /**
   * Whether the format that the decoder puts out is certain: the file itself sets it to the device,
   * the picture is no bitmap (which the host decodes), and nothing converts it on some chips only.
   */
  static boolean isClear(Element decoder) {
    Plugin plugin = Plugin.of(decoder);
    return (!plugin.chooses() || plugin.choice(decoder).isPresent())
        && !decoder.text("imageFormat", "jpg").equals("bmp")
        && !decoder.text("formatAdaptation", "off").equals("on");
  }

  void read() {
    Place place = isVideo() ? Place.VDEC_OUTPUT : Place.JPEGD_OUTPUT;
    facts.add(picture(1, 0, place, decoder.at()));
    if (!isVideo()) {
      facts.add(
          new PreparedDecoder(Fact.UNTIED, Side.DEPLOYED, path, "jpegd", Answer.YES, decoder.at()));
    }
    for (int i = 1; i < elements.size(); i++) {
      readStep(i + 1, elements.get(i));
    }
    facts.add(PictureWay.untouched(path, inference));
    facts.add(
        new ModelFeed(
            Fact.UNTIED, path, elements.size(), 0, "uint8", "", inference.at("modelPath")));
  }

  private void readStep(int step, Element element) {
    Evidence sizeAt = element.at("resizeWidth");
    facts.add(picture(step, step - 1, Place.VPC_INPUT, element.at()));
    width = Length.UNKNOWN;
    height = Length.UNKNOWN;
    if (Plugin.of(element).role() == Role.RESIZE) {
      readResize(step, new Resize(element));
    }
    facts.add(picture(step, 0, Place.VPC_OUTPUT, sizeAt));
  }

  private void readResize(int step, Resize resize) {
    Element element = resize.element();
    if (resize.fillsItsSize() && isEven(resize)) {
      width = Length.of(resize.width());
      height = Length.of(resize.height());
    }
    int id = element.property("interpolation").isPresent() ? element.pixels("interpolation") : -1;
    facts.add(
        new ResizeFilter(Fact.UNTIED, path, step, Api.MINDX, id, element.at("interpolation")));
    facts.add(resize.prepared(path, "", Answer.UNKNOWN));
  }

  private static boolean isEven(Resize resize) {
    return resize.width() > 0
        && resize.height() > 0
        && resize.width() % EVEN_WIDTH == 0
        && resize.height() % EVEN_HEIGHT == 0;
  }

  private boolean isVideo() {
    return decoder.factory().equals("mxpi_videodecoder");
  }

  private String format() {
    if (!isVideo()) {
      return "NV12";
    }
    return decoder.text(FORMAT, "").replace("YUV420SP_", "");
  }

  /** What the decoder puts out follows from where it works. */
  private Evidence formatAt() {
    return isVideo()
        ? decoder.at(FORMAT)
        : Plugin.of(decoder).choice(decoder).map(Property::at).orElse(decoder.at());
  }

  /** A size that the plugins pass on has the strides of the chip, which the file does not state. */
  private Picture picture(int step, int from, Place place, Evidence sizeAt) {
    return new Picture(
        Fact.UNTIED,
        path,
        step,
        from,
        place,
        format(),
        width,
        height,
        width.isNumber() ? width : Length.UNKNOWN,
        height.isNumber() ? height : Length.UNKNOWN,
        formatAt(),
        sizeAt,
        sizeAt,
        elements.get(step - 1).at());
  }
}
