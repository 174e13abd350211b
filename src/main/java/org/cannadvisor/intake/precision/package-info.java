/**
 * The files that set the precision of single operators: keep_dtype, customize_dtypes,
 * op_precision_mode and modify_mixlist.
 */
@NullMarked
package org.cannadvisor.intake.precision;

import org.jspecify.annotations.NullMarked;
