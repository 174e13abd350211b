package org.cannadvisor.advisor.author;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Text;

/**
 * What came of one fixture.
 *
 * @param id the recommendation
 * @param which the folder of the project, or a line of {@code facts.yaml} or {@code expected.json}
 * @param fault what was expected and what was found; {@link Text#NONE} where they agree
 * @param seconds how long it took
 */
public record FixtureResult(String id, String which, Text fault, double seconds) {

  private static final String EXAMPLES = "facts.yaml";

  /** The result of the example that begins in a line, with all its variations. */
  static FixtureResult ofExample(String id, int line, Text fault, double seconds) {
    return new FixtureResult(id, EXAMPLES + ":" + line, fault, seconds);
  }

  /** Something wrong with a line of {@code expected.json}; 0 for the file as a whole. */
  static FixtureResult ofExpected(String id, int line, Text fault) {
    return new FixtureResult(id, "expected.json" + (line > 0 ? ":" + line : ""), fault, 0);
  }

  public boolean isGood() {
    return fault.equals(Text.NONE);
  }

  /** The same, the good examples of an id as one. */
  public static List<FixtureResult> folded(List<FixtureResult> results) {
    var folded = new ArrayList<FixtureResult>();
    for (FixtureResult result : results) {
      int last = folded.size() - 1;
      if (last >= 0 && result.isGoodLike(folded.get(last))) {
        double seconds = folded.get(last).seconds + result.seconds;
        folded.set(last, new FixtureResult(result.id, EXAMPLES, Text.NONE, seconds));
      } else {
        folded.add(result);
      }
    }
    return folded;
  }

  private boolean isGoodLike(FixtureResult other) {
    return isGoodExample() && other.isGoodExample() && other.id.equals(id);
  }

  private boolean isGoodExample() {
    return isGood() && which.startsWith(EXAMPLES);
  }
}
