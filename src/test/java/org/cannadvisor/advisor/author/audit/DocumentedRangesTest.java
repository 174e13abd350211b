package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentedRangesTest {

  @Test
  void namesNumbersThatTheFieldNeverReaches() {
    assertEquals(
        List.of("r0:3", "r1:4", "r2:5"),
        Seen.by(
            new DocumentedRanges(),
            "ComparedTensor(cosine < 99)",
            "ComparisonCounts(badShare > 50)",
            "InputDifference(certainty >= 95)"));
  }

  @Test
  void isContentWithNumbersInTheRangeAndWithFieldsWithoutOne() {
    assertEquals(
        List.of(),
        Seen.by(
            new DocumentedRanges(),
            "ComparedTensor(cosine < 0.99, cosine > -1)",
            "ComparisonCounts(badShare > 0.5)",
            "ComparisonCounts(badShare == 2)",
            "FirstDivergence(row > 5000)"));
  }
}
