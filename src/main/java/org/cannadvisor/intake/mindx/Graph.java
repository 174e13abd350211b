package org.cannadvisor.intake.mindx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.mindx.Element.Property;
import org.cannadvisor.model.PipelineElement.Role;

/** How the elements of one stream hang together. */
final class Graph {

  private static final String AUTO = "auto";

  private final PipelineStream stream;
  private final Map<String, Element> byName = new HashMap<>();
  private final Map<String, List<Element>> before = new HashMap<>();
  private final Map<String, Optional<Element>> sources = new HashMap<>();

  Graph(PipelineStream stream) {
    this.stream = stream;
    stream.elements().forEach(element -> byName.put(element.name(), element));
    for (Element element : stream.elements()) {
      for (String next : element.next()) {
        before.computeIfAbsent(next, name -> new ArrayList<>()).add(element);
      }
    }
    stream.elements().forEach(element -> sources.put(element.name(), findSource(element)));
  }

  /** The elements as the picture passes them; what no source leads to comes last. */
  List<Element> order() {
    Set<Element> ordered = new LinkedHashSet<>();
    for (Element element : stream.elements()) {
      if (!before.containsKey(element.name())) {
        follow(element, ordered);
      }
    }
    ordered.addAll(stream.elements());
    return List.copyOf(ordered);
  }

  private void follow(Element start, Set<Element> ordered) {
    Deque<Element> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      Element element = open.pop();
      if (ordered.add(element)) {
        List<String> next = element.next();
        for (int i = next.size() - 1; i >= 0; i--) {
          Optional.ofNullable(byName.get(next.get(i))).ifPresent(open::push);
        }
      }
    }
  }

  /** The element whose picture or tensor this one takes; empty where that cannot be told. */
  Optional<Element> source(Element element) {
    return sources.getOrDefault(element.name(), Optional.empty());
  }

  private Optional<Element> findSource(Element element) {
    Optional<Element> source = named(element);
    for (int i = 0; i < byName.size() && source.filter(Plugin::handsOn).isPresent(); i++) {
      source = source.flatMap(this::named);
    }
    return source.filter(found -> !Plugin.handsOn(found));
  }

  private Optional<Element> named(Element element) {
    Optional<Property> written = dataSource(element).filter(name -> !name.value().equals(AUTO));
    return written.isPresent()
        ? Optional.ofNullable(byName.get(written.get().value()))
        : onlyOneBefore(element);
  }

  /** A crop has the frames from its data source, and the picture from elsewhere. */
  private static Optional<Property> dataSource(Element element) {
    if (element.factory().equals("mxpi_imagecrop")) {
      return element.property("dataSourceImage");
    }
    return element.property("dataSource").or(() -> element.property("parentName"));
  }

  private Optional<Element> onlyOneBefore(Element element) {
    List<Element> all = before.getOrDefault(element.name(), List.of());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** What a picture passes before it reaches {@code inference}, from the decoder on. */
  List<Element> way(Element inference) {
    Deque<Element> way = new ArrayDeque<>();
    Optional<Element> source = source(inference);
    while (source.isPresent() && way.size() < byName.size()) {
      Role role = Plugin.of(source.get()).role();
      if (role == Role.INFERENCE) {
        break;
      }
      way.addFirst(source.get());
      source = role == Role.DECODE ? Optional.empty() : source(source.get());
    }
    return List.copyOf(way);
  }
}
