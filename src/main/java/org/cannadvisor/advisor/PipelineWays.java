package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.PicturePaths.Stop;
import org.cannadvisor.advisor.PicturePaths.Way;
import org.cannadvisor.model.PicturePath.Verdict;
import org.cannadvisor.model.PipelineElement;

/**
 * Streams of MindX that mix host and device: the picture does not get through, so that nothing else
 * is told of it than where it changes sides.
 */
final class PipelineWays {

  private final PathWords words;
  private final Map<String, List<PipelineElement>> streams = new LinkedHashMap<>();

  PipelineWays(Facts facts, PathWords words) {
    this.words = words;
    facts
        .of(PipelineElement.class)
        .filter(PipelineElement::isBeforeModel)
        .sorted(Comparator.comparingInt(PipelineElement::step))
        .forEach(
            element ->
                streams.computeIfAbsent(element.path(), key -> new ArrayList<>()).add(element));
  }

  Stream<Way> all() {
    return streams.entrySet().stream()
        .filter(stream -> isMixed(stream.getValue()))
        .map(stream -> new Way(stream.getKey(), -1, stops(stream.getValue())));
  }

  private static boolean isMixed(List<PipelineElement> elements) {
    return elements.stream().map(PipelineElement::processor).distinct().count() > 1;
  }

  private List<Stop> stops(List<PipelineElement> elements) {
    return elements.stream().map(element -> stop(element, source(element, elements))).toList();
  }

  private static Optional<PipelineElement> source(
      PipelineElement element, List<PipelineElement> elements) {
    return elements.stream().filter(one -> one.name().equals(element.source())).findFirst();
  }

  private Stop stop(PipelineElement element, Optional<PipelineElement> source) {
    return new Stop(
        element.name(),
        element.at(),
        source.map(one -> words.of(one.processor())).orElse(""),
        words.of(element.processor()),
        source.map(one -> Verdict.of(one.processor() == element.processor())).orElse(Verdict.NONE),
        List.of(element.at()));
  }
}
