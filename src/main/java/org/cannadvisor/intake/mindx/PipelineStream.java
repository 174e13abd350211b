package org.cannadvisor.intake.mindx;

import java.util.List;

/**
 * One stream of a pipeline file.
 *
 * @param path {@code file#stream}
 * @param elements in the order of the file, each name once
 */
record PipelineStream(String path, List<Element> elements) {

  PipelineStream {
    elements = List.copyOf(elements);
  }
}
