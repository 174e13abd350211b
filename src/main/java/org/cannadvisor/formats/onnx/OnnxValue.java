package org.cannadvisor.formats.onnx;

import java.util.List;

/**
 * An input or output of the graph.
 *
 * @param dtype {@code unknown} where the file does not say
 * @param dims −1 for an unknown or named dimension
 * @param shaped false where the file gives no shape
 */
public record OnnxValue(String name, String dtype, List<Long> dims, boolean shaped) {

  public OnnxValue {
    dims = List.copyOf(dims);
  }
}
