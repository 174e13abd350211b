/** Accuracy figures in logs, result files and README tables. */
@NullMarked
package org.cannadvisor.intake.evaluation;

import org.jspecify.annotations.NullMarked;
