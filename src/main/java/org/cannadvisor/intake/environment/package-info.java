/** Reads environment variables that scripts set. Only the reader is for others. */
@NullMarked
package org.cannadvisor.intake.environment;

import org.jspecify.annotations.NullMarked;
