package org.cannadvisor.identify;

import java.util.List;

/** The golden tensor after some steps. */
record GoldenView(Sight sight, List<Step> steps) {

  GoldenView {
    steps = List.copyOf(steps);
  }
}
