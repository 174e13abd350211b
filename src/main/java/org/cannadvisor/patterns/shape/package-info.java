/**
 * What rules ask for, in one form for declared rules and for DRL, so that they can be compared with
 * one another and with themselves. Nothing here runs a rule. What a rule asks for in a way that is
 * not understood is kept as text, and is never taken for more than it says.
 */
@NullMarked
package org.cannadvisor.patterns.shape;

import org.jspecify.annotations.NullMarked;
