/**
 * DRL of packs runs as code, so it runs in a Java machine of its own: facts go in, arguments come
 * out. {@link org.cannadvisor.rules.child.ChildJvm} is this side of it, {@link
 * org.cannadvisor.rules.child.ChildMain} the other.
 */
@NullMarked
package org.cannadvisor.rules.child;

import org.jspecify.annotations.NullMarked;
