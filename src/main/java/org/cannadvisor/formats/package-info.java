/**
 * Binary formats: bytes to records, bounds-checked. Files are hostile: nothing is allocated by a
 * length that a file claims, nothing is thrown for what it holds. Knows only the model and
 * libraries; used by the intake.
 */
@NullMarked
package org.cannadvisor.formats;

import org.jspecify.annotations.NullMarked;
