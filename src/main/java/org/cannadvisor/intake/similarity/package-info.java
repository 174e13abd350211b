/**
 * Figures that people's own scripts print when they compare the chip with a framework: cosines and
 * errors in lines and in tables of any form. Only the reader is for others.
 */
@NullMarked
package org.cannadvisor.intake.similarity;

import org.jspecify.annotations.NullMarked;
