package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** What lies in memory that can be written to, see {@link InPlace}. */
interface Held extends Value {

  Thing memory();
}
