/**
 * Reads how a model was quantised: the files of AMCT, the commands and the programs that do it.
 * Only {@link org.cannadvisor.intake.quantization.QuantizationReader} is for others.
 */
@NullMarked
package org.cannadvisor.intake.quantization;

import org.jspecify.annotations.NullMarked;
