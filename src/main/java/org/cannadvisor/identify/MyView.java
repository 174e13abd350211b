package org.cannadvisor.identify;

import java.util.List;

/**
 * My tensor as it would look if some steps had been taken back.
 *
 * @param order in which it lies then
 * @param flat whether channels are read as rows, since not all of them are there
 */
record MyView(Sight sight, Order order, boolean flat, List<Step> steps) {

  MyView {
    steps = List.copyOf(steps);
  }
}
