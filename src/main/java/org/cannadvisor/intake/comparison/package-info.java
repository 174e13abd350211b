/** Tables that compare the tensors of a run on the NPU with golden ones. */
@NullMarked
package org.cannadvisor.intake.comparison;

import org.jspecify.annotations.NullMarked;
