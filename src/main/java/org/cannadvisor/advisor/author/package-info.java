/**
 * The tools of whoever writes rules: lists, tests, measures and makes the rules of a pack, the
 * built-in one included.
 */
@NullMarked
package org.cannadvisor.advisor.author;

import org.jspecify.annotations.NullMarked;
