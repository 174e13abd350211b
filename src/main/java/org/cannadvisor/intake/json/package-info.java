/**
 * JSON with line numbers. Read strictly first; where that fails the fault is kept and what can
 * still be understood is read all the same.
 */
@NullMarked
package org.cannadvisor.intake.json;

import org.jspecify.annotations.NullMarked;
