/** Files that this program has written itself: baselines and reports in JSON. */
@NullMarked
package org.cannadvisor.intake.own;

import org.jspecify.annotations.NullMarked;
