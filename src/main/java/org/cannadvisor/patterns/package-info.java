/**
 * What a person may write about facts without Java: the fact types and their fields, typed tests on
 * them, conditions that join several, and whole declared rules. Knows only {@code model}; read from
 * YAML by {@code knowledge}, brought into the session by {@code rules}.
 */
@NullMarked
package org.cannadvisor.patterns;

import org.jspecify.annotations.NullMarked;
