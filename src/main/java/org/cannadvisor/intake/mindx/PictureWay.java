package org.cannadvisor.intake.mindx;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.PipelineElement.Role;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.Side;

/**
 * What happens to a picture between the decoder and the one model of a pipeline. Nothing is said
 * where an element on the way is not known here, or where host and device are mixed: the picture
 * does not get through.
 */
final class PictureWay {

  private final String path;
  private final List<Element> elements;
  private final Element inference;

  PictureWay(String path, Graph graph, Element inference) {
    this.path = path;
    this.elements = graph.way(inference);
    this.inference = inference;
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    if (inference.property(PipelineElements.MODEL).isEmpty() || !isFollowed()) {
      return facts;
    }
    for (int i = 0; i < elements.size(); i++) {
      facts.add(step(i + 1, elements.get(i)));
    }
    facts.add(
        new PictureStep(
            Fact.UNTIED,
            path,
            elements.size() + 1,
            Api.MINDX,
            Action.FEED,
            inference.at(PipelineElements.MODEL)));
    if (areAll(Processor.OPENCV)) {
      new OpencvWay(path, elements, inference, facts).read();
    } else if (areAll(Processor.ASCEND) && AscendWay.isClear(elements.get(0))) {
      new AscendWay(path, elements, inference, facts).read();
    }
    return facts;
  }

  private boolean isFollowed() {
    for (int i = 0; i < elements.size(); i++) {
      Plugin plugin = Plugin.of(elements.get(i));
      boolean decodes = plugin.role() == Role.DECODE;
      if (decodes != (i == 0) || plugin.processor(elements.get(i)) == Processor.NONE) {
        return false;
      }
    }
    return !elements.isEmpty();
  }

  private boolean areAll(Processor processor) {
    return elements.stream()
        .allMatch(element -> Plugin.of(element).processor(element) == processor);
  }

  private PictureStep step(int number, Element element) {
    Api api = Plugin.of(element).processor(element) == Processor.ASCEND ? Api.MINDX : Api.HOST;
    return new PictureStep(Fact.UNTIED, path, number, api, action(element), element.at());
  }

  private static Action action(Element element) {
    return switch (Plugin.of(element).role()) {
      case DECODE ->
          element.factory().equals("mxpi_videodecoder") ? Action.VIDEO_DECODE : Action.JPEG_DECODE;
      case RESIZE -> Action.RESIZE;
      case CROP -> Action.CROP;
      default -> Action.CONVERT_COLOR;
    };
  }

  /** None of the plugins up to the model does any arithmetic on the pixels. */
  static PreparedScale untouched(String path, Element inference) {
    return new PreparedScale(
        Fact.UNTIED, Side.DEPLOYED, path, Channels.ZERO, Channels.ONE, inference.at());
  }
}
