/**
 * From programs in C++ and Python to facts about what they do with a picture. The front ends turn
 * both languages into one plain form ({@link org.cannadvisor.intake.code.Unit}); {@code Machine}
 * follows values through the functions of the whole project; libraries ({@link
 * org.cannadvisor.intake.code.Library}) know what the calls of DVPP, OpenCV and others do. What
 * cannot be followed is unknown, never guessed.
 */
@NullMarked
package org.cannadvisor.intake.code;

import org.jspecify.annotations.NullMarked;
