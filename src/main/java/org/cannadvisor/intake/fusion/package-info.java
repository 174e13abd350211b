/** Which fusion passes were asked to be on or off, and which of them took effect. */
@NullMarked
package org.cannadvisor.intake.fusion;

import org.jspecify.annotations.NullMarked;
