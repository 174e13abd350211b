package org.cannadvisor.advisor.author;

/**
 * What came of one fixture.
 *
 * @param id the recommendation
 * @param which {@code fires} or {@code silent}
 * @param fault what was expected and what was found; empty where they agree
 * @param seconds how long the diagnosis took
 */
public record FixtureResult(String id, String which, String fault, double seconds) {

  public boolean isGood() {
    return fault.isEmpty();
  }
}
