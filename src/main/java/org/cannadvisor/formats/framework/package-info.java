/** Tensors that frameworks write as protobuf: {@code .pb} of TensorFlow and ONNX. */
@NullMarked
package org.cannadvisor.formats.framework;

import org.jspecify.annotations.NullMarked;
