package org.cannadvisor.intake.mindx;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PipelineElement.Role;

/**
 * Reads a pipeline of MindX SDK: streams of elements, each with the plugin that does the work.
 *
 * <pre>
 * {"detection": {"mxpi_imagedecoder0": {"factory": "mxpi_imagedecoder",
 *    "props": {"cvProcessor": "opencv"}, "next": "mxpi_imageresize0"}, …}}
 * </pre>
 */
public final class MindxPipelineReader implements FactReader {

  private static final int LONGEST = 1 << 20;

  @Override
  public Kind kind() {
    return Kind.MINDX_PIPELINE;
  }

  @Override
  public boolean recognises(SourceText text) {
    String content = text.content();
    return content.length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && content.contains("\"factory\"")
        && (content.contains("\"stream_config\"")
            || content.contains("\"mxpi_")
            || content.contains("\"appsrc\""));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    List<PictureWay> ways = new ArrayList<>();
    for (PipelineStream stream : new PipelineParser(text, reading).streams()) {
      var graph = new Graph(stream);
      new PipelineElements(stream.path(), graph, reading).read();
      graph.order().stream()
          .filter(element -> Plugin.of(element).role() == Role.INFERENCE)
          .forEach(inference -> ways.add(new PictureWay(stream.path(), graph, inference)));
    }
    // With two models in one file nobody could say whose picture a fact is about.
    if (ways.size() == 1) {
      ways.get(0).facts().forEach(reading::add);
    }
    return reading;
  }
}
