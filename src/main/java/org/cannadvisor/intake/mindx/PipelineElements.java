package org.cannadvisor.intake.mindx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.mindx.Element.Property;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.PipelineElement.Role;

/** The facts about the elements of one stream, one each. */
final class PipelineElements {

  static final String MODEL = "modelPath";

  private final String path;
  private final Graph graph;
  private final Reading reading;
  private final Map<String, String> models = new HashMap<>();

  PipelineElements(String path, Graph graph, Reading reading) {
    this.path = path;
    this.graph = graph;
    this.reading = reading;
  }

  void read() {
    List<Element> order = graph.order();
    order.stream()
        .filter(element -> Plugin.of(element).role() == Role.INFERENCE)
        .forEach(this::nameModel);
    for (int i = 0; i < order.size(); i++) {
      read(order.get(i), i + 1);
    }
  }

  private void nameModel(Element inference) {
    String model = inference.text(MODEL, "");
    models.put(inference.name(), model);
    graph.way(inference).forEach(element -> models.putIfAbsent(element.name(), model));
  }

  private void read(Element element, int step) {
    Plugin plugin = Plugin.of(element);
    Processor processor = plugin.processor(element);
    if (plugin.chooses() && processor == Processor.NONE) {
      refuse(element, plugin);
    }
    reading.add(
        new PipelineElement(
            Fact.UNTIED,
            path,
            step,
            element.name(),
            element.factory(),
            plugin.role(),
            processor,
            !plugin.chooses() || plugin.choice(element).isPresent(),
            graph.source(element).map(Element::name).orElse(""),
            models.getOrDefault(element.name(), ""),
            at(element, plugin)));
  }

  private void refuse(Element element, Plugin plugin) {
    String value = plugin.choice(element).map(Property::value).orElse("");
    reading.problem(
        at(element, plugin),
        element.name() + " 的处理方法应为 ascend 或 opencv，实际为“" + value + "”，插件初始化会失败。",
        "The processor of "
            + element.name()
            + " is ascend or opencv, found '"
            + value
            + "', which the plugin refuses.");
  }

  private static Evidence at(Element element, Plugin plugin) {
    return plugin.role() == Role.INFERENCE
        ? element.at(MODEL)
        : plugin.choice(element).map(Property::at).orElse(element.at());
  }
}
