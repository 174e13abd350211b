/**
 * Reads AIPP files ({@code --insert_op_conf}): what the chip does to a picture before the network
 * sees it. Only {@link org.cannadvisor.intake.aipp.AippConfigReader} is for others.
 */
@NullMarked
package org.cannadvisor.intake.aipp;

import org.jspecify.annotations.NullMarked;
