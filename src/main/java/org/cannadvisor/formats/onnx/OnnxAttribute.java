package org.cannadvisor.formats.onnx;

import java.util.Optional;

/**
 * An attribute of a node.
 *
 * @param value numbers in plain decimal, lists with commas and cut after some; empty for a tensor
 *     or a graph
 * @param tensor of a Constant or ConstantOfShape
 */
public record OnnxAttribute(String name, String value, Optional<OnnxTensor> tensor) {}
