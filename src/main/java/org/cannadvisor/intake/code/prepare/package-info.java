/**
 * What programs do to a picture on the host before a model gets it, and how they read what the
 * model puts out. {@link org.cannadvisor.intake.code.prepare.ImageArray} is the picture on its way;
 * the libraries change it as OpenCV, PIL, torchvision, numpy and others do; {@link
 * org.cannadvisor.intake.code.prepare.Feed} says what it has become where it is handed over.
 */
@NullMarked
package org.cannadvisor.intake.code.prepare;

import org.jspecify.annotations.NullMarked;
