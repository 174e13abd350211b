package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;

/**
 * One channel of a picture, as {@code image[:, :, 0]} or one of {@code cv2.split}.
 *
 * @param of the picture; after arithmetic its numbers are right for this channel alone
 * @param channel from 0, in the order of the data
 */
record Plane(ImageArray of, int channel) implements Value {}
