package org.cannadvisor.intake.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.InputDifference;
import org.junit.jupiter.api.Test;

final class IdentificationReaderTest {

  private static final String IDENTIFIED =
      """
      {
        "schemaVersion": "1",
        "kind": "cann-advisor-identify",
        "answer": "identified",
        "transformations": [
          {"id": "layout", "detail": "NCHW → NHWC"},
          {"id": "channel-order", "detail": "210"}
        ],
        "residual": {"before": 0.6, "after": 2.1E-4},
        "certainty": 0.9987
      }
      """;

  private final IdentificationReader reader = new IdentificationReader();

  private static SourceText text(String content) {
    return new SourceText("any.json", content);
  }

  @Test
  void eachTransformationIsAFact() {
    Reading reading = reader.read(text(IDENTIFIED));

    assertEquals(2, reading.facts().size());
    InputDifference second = reading.facts(InputDifference.class).get(1);
    assertEquals("channel-order", second.transformation());
    assertEquals("210", second.detail());
    assertEquals(0.9987, second.certainty());
    assertEquals(2.1e-4, second.residual());
    assertEquals(7, second.at().line());
    assertTrue(second.isKnown());
  }

  @Test
  void thatTheTwoAreAlikeIsAFact() {
    String same = IDENTIFIED.replace("\"identified\"", "\"same\"");

    InputDifference fact = reader.read(text(same)).facts(InputDifference.class).get(0);

    assertEquals(InputDifference.SAME, fact.transformation());
    assertFalse(fact.isKnown());
  }

  @Test
  void itIsKnownByItsContent() {
    assertTrue(reader.recognises(text(IDENTIFIED)));
    assertTrue(reader.claims(text(IDENTIFIED)));
    assertFalse(reader.recognises(text("{\"kind\": \"another\"}")));
    assertFalse(reader.claims(text("echo \"cann-advisor-identify\"")));
  }

  @Test
  void aCutFileIsAProblem() {
    Reading reading = reader.read(text(IDENTIFIED.substring(0, 150)));

    assertEquals(1, reading.problems().size());
  }

  @Test
  void whatIsMissingIsNotGuessed() {
    Reading reading =
        reader.read(
            text(
                """
                {"kind": "cann-advisor-identify", "answer": "identified",
                 "transformations": [{"id": "flipped"}, {"detail": "?"}, 7]}
                """));

    InputDifference fact = reading.facts(InputDifference.class).get(0);
    assertEquals(1, reading.facts().size());
    assertEquals(0, fact.certainty());
    assertTrue(Double.isNaN(fact.residual()));
  }
}
