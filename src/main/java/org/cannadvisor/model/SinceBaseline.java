package org.cannadvisor.model;

import java.util.List;

/**
 * Against which baseline a project was seen, and what became of that.
 *
 * @param file the baseline, as given
 * @param today the day on which it was made, {@code YYYY-MM-DD}
 * @param gone its findings that were not met again
 */
public record SinceBaseline(String file, String today, List<Baseline.Entry> gone) {

  public SinceBaseline {
    gone = List.copyOf(gone);
  }
}
