/** What tools say of the video that a program decodes. */
@NullMarked
package org.cannadvisor.intake.video;

import org.jspecify.annotations.NullMarked;
