/** What tensor files have in common: element types, formats (layouts) and where the values lie. */
@NullMarked
package org.cannadvisor.formats.tensor;

import org.jspecify.annotations.NullMarked;
