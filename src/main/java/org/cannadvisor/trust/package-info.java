/**
 * What the user trusts: packs by their content, and keys that sign packs. Nothing else decides
 * whether DRL of a pack may run.
 */
@NullMarked
package org.cannadvisor.trust;

import org.jspecify.annotations.NullMarked;
