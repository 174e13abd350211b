/** What the calls of DVPP, ACL and acllite do with picture memory. */
@NullMarked
package org.cannadvisor.intake.code.dvpp;

import org.jspecify.annotations.NullMarked;
