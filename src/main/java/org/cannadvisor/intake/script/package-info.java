/**
 * Reads scripts and tables for what was done to the network before it was converted, and which
 * operators it has. Only the readers are for others.
 */
@NullMarked
package org.cannadvisor.intake.script;

import org.jspecify.annotations.NullMarked;
