/** Dump files of Ascend chips, without CANN. */
@NullMarked
package org.cannadvisor.formats.dump;

import org.jspecify.annotations.NullMarked;
