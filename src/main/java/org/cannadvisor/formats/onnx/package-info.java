/**
 * Reads ONNX models: bytes in, records out. Written from the documented fields of {@code
 * onnx.proto}; numbers of weights are passed over and only their place is kept. Never believes a
 * length that the file states: what does not fit into its surroundings is left out, and the model
 * is marked incomplete.
 */
@NullMarked
package org.cannadvisor.formats.onnx;

import org.jspecify.annotations.NullMarked;
