/** Configurations of PaddleOCR, PaddleClas and PaddleDetection: what the reference does. */
@NullMarked
package org.cannadvisor.intake.paddle;

import org.jspecify.annotations.NullMarked;
