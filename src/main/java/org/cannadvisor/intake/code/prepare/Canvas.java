package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Evidence;

/**
 * An empty array or picture that another one will be put into.
 *
 * @param layout {@code HWC} …, by its shape
 * @param fill the number in it; NaN where not known
 */
record Canvas(
    Holder holder,
    String layout,
    Value width,
    Value height,
    double fill,
    String dtype,
    Evidence at,
    Thing memory)
    implements Held {

  Canvas {
    width = Constants.length(width);
    height = Constants.length(height);
  }

  Canvas filledWith(double number) {
    return new Canvas(holder, layout, width, height, number, dtype, at, memory);
  }

  Canvas as(String newDtype) {
    return new Canvas(holder, layout, width, height, fill, newDtype, at, memory);
  }
}
