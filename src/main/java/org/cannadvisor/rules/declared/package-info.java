/**
 * Brings rules that were written as data into the session: each becomes a rule of the engine's
 * canonical model, with its literals bound as values. Nothing is compiled, so no text of a pack can
 * become code.
 */
@NullMarked
package org.cannadvisor.rules.declared;

import org.jspecify.annotations.NullMarked;
