/**
 * Makes facts of ONNX models: operators and their attributes, inputs and outputs, constants that
 * float16 cannot hold, and preprocessing inside the graph. Only the reader is for others.
 */
@NullMarked
package org.cannadvisor.intake.onnx;

import org.jspecify.annotations.NullMarked;
