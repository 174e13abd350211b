package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RuleNeedsTest {

  private static final String RULE =
      """
      package rules.configuration
      rule "some-id: a rule"
      when
        Chip($s : subject, $weight : weight, $at : at)
      then
        insertLogical(%s);
      end
      """;

  private static String speech(String argument) {
    return RuleNeeds.of(RULE.formatted(argument)).get(0).speech();
  }

  @Test
  void tellsTheWeightThatIsWrittenOut() {
    assertEquals("FOR STRONG", speech("Argument.supports(\"some-id\", $s, Weight.STRONG, $at)"));
    assertEquals("RULES_OUT CERTAIN", speech("Argument.rulesOut(\"some-id\", $s, $at)"));
  }

  @Test
  void refusesAWeightThatOnlyARunKnows() {
    String argument = "Argument.supports(\"some-id\", $s, $weight, $at)";
    assertThrows(IllegalStateException.class, () -> speech(argument));
  }
}
