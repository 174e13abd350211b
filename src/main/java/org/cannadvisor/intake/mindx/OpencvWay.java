package org.cannadvisor.intake.mindx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.mindx.Element.Property;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.ModelBuffer.Format;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.PipelineElement.Role;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Side;

/** The way of a picture that OpenCV decodes, resizes and crops on the host, pixel by pixel. */
final class OpencvWay {

  private static final String ORDER = "outputDataFormat";
  private static final String BYTES = "uint8";
  private static final String LAYOUT = "NHWC";

  private final String path;
  private final List<Element> elements;
  private final Element inference;
  private final List<Fact> facts;
  private final Element decoder;
  private Length width = Length.UNKNOWN;
  private Length height = Length.UNKNOWN;
  private Evidence sizeAt;

  OpencvWay(String path, List<Element> elements, Element inference, List<Fact> facts) {
    this.path = path;
    this.elements = elements;
    this.inference = inference;
    this.facts = facts;
    this.decoder = elements.get(0);
    this.sizeAt = decoder.at();
  }

  void read() {
    facts.add(
        new PreparedDecoder(Fact.UNTIED, Side.DEPLOYED, path, "opencv", Answer.YES, decoder.at()));
    elements.forEach(this::readGeometry);
    Optional<Element> normalize =
        elements.stream().filter(one -> Plugin.of(one).role() == Role.NORMALIZE).findFirst();
    if (normalize.isPresent()) {
      scale(normalize.get()).ifPresent(facts::add);
    } else {
      facts.add(PictureWay.untouched(path, inference));
      readPixels(decoder.text("dataType", BYTES));
    }
  }

  private void readGeometry(Element element) {
    switch (Plugin.of(element).role()) {
      case RESIZE -> readResize(new Resize(element));
      case CROP -> readCrop(element);
      default -> {}
    }
  }

  /** The plugin calls {@code cv::resize} without naming a filter: bilinear. */
  private void readResize(Resize resize) {
    boolean known = resize.stretches() && resize.width() > 0 && resize.height() > 0;
    resized(known, resize.width(), resize.height(), resize.element().at("resizeWidth"));
    if (!resize.element().text("resizeType", "").equals("Resizer_OnlyPadding")) {
      facts.add(resize.prepared(path, "bilinear", Answer.NO));
    }
  }

  private void readCrop(Element crop) {
    boolean center = crop.factory().equals("mxpi_opencvcentercrop");
    int cropWidth = center ? crop.pixels("cropWidth") : 0;
    int cropHeight = center ? crop.pixels("cropHeight") : 0;
    resized(cropWidth > 0 && cropHeight > 0, cropWidth, cropHeight, crop.at("cropWidth"));
    facts.add(
        new PreparedCrop(
            Fact.UNTIED,
            Side.DEPLOYED,
            path,
            cropWidth,
            cropHeight,
            center ? "center" : "",
            crop.at("cropWidth")));
  }

  private void resized(boolean known, int newWidth, int newHeight, Evidence at) {
    width = known ? Length.of(newWidth) : Length.UNKNOWN;
    height = known ? Length.of(newHeight) : Length.UNKNOWN;
    sizeAt = at;
  }

  private void readPixels(String dtype) {
    String order = decoder.text(ORDER, "BGR");
    boolean ordered = (order.equals("BGR") || order.equals("RGB")) && !isBitmap();
    if (ordered) {
      facts.add(new PreparedColor(Fact.UNTIED, Side.DEPLOYED, path, order, decoder.at(ORDER)));
    }
    facts.add(
        new PreparedTensor(
            Fact.UNTIED, Side.DEPLOYED, path, LAYOUT, dtype, decoder.at("dataType")));
    facts.add(
        new ModelFeed(
            Fact.UNTIED, path, elements.size(), 0, dtype, LAYOUT, inference.at("modelPath")));
    if (ordered && dtype.equals(BYTES)) {
      facts.add(buffer(order));
    }
  }

  /** The plugin exchanges the channels of a bitmap once more than those of a JPEG file. */
  private boolean isBitmap() {
    return decoder.text("imageFormat", "jpg").equals("bmp");
  }

  private ModelBuffer buffer(String order) {
    return new ModelBuffer(
        Fact.UNTIED,
        path,
        elements.size(),
        Format.of(order),
        width,
        height,
        width,
        height,
        decoder.at(ORDER),
        sizeAt);
  }

  /**
   * {@code alpha} and {@code beta} are written in RGB order and applied in the order that the
   * picture is labelled with; a centre crop labels every picture RGB, whatever it holds.
   */
  private Optional<PreparedScale> scale(Element normalize) {
    Optional<Channels> mean = normalize.property("alpha").flatMap(OpencvWay::channels);
    Optional<Channels> std = normalize.property("beta").flatMap(OpencvWay::channels);
    boolean plain =
        normalize.text("processType", "1").equals("1")
            && normalize.text("format", "auto").equals("auto")
            && !isBitmap();
    if (!plain || mean.isEmpty() || std.isEmpty()) {
      return Optional.empty();
    }
    boolean labelledRgb =
        decoder.text(ORDER, "BGR").equals("RGB")
            || elements.stream().anyMatch(one -> one.factory().equals("mxpi_opencvcentercrop"));
    return Optional.of(
        new PreparedScale(
            Fact.UNTIED,
            Side.DEPLOYED,
            path,
            labelledRgb ? mean.get() : mean.get().reversed(),
            labelledRgb ? std.get() : std.get().reversed(),
            normalize.at("alpha")));
  }

  private static Optional<Channels> channels(Property property) {
    List<String> words = Arrays.stream(property.value().split(",", 4)).map(String::strip).toList();
    if (words.size() != 3 || !words.stream().allMatch(word -> word.matches("[0-9.]{1,20}"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Channels(
              Double.parseDouble(words.get(0)),
              Double.parseDouble(words.get(1)),
              Double.parseDouble(words.get(2))));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
