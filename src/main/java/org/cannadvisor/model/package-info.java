/**
 * The words of the domain: facts that were read, arguments that rules derive from them, and the
 * diagnosis that joins them. Records, enums and nothing else: no I/O, no rule engine, no format.
 * Every other room imports this one; it imports only {@code java.*} and JSpecify.
 */
@NullMarked
package org.cannadvisor.model;

import org.jspecify.annotations.NullMarked;
