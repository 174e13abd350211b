/** The compiled graph as far as it says which operator of the golden model a tensor comes from. */
@NullMarked
package org.cannadvisor.compare.pairing.graph;

import org.jspecify.annotations.NullMarked;
