package org.cannadvisor.advisor.author;

import org.cannadvisor.model.Text;

/**
 * What came of one fixture.
 *
 * @param id the recommendation
 * @param which {@code fires} or {@code silent}
 * @param fault what was expected and what was found; {@link Text#NONE} where they agree
 * @param seconds how long the diagnosis took
 */
public record FixtureResult(String id, String which, Text fault, double seconds) {

  public boolean isGood() {
    return fault.equals(Text.NONE);
  }
}
