package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.patterns.FactTypes;
import org.junit.jupiter.api.Test;

final class UnmadeFactsTest {

  @Test
  void namesRulesThatWantWhatNothingMakes() {
    Check check = new UnmadeFacts(() -> Set.of("Chip"));

    assertEquals(List.of("r1:4"), Seen.by(check, "Chip()", "Cann()"));
  }

  @Test
  void isContentWhereItMustNotBeThereAndWithWhatIsNoFact() {
    Check check = new UnmadeFacts(() -> Set.of("Chip"));

    assertEquals(List.of(), Seen.by(check, "Chip() not Cann()", "Chip() Threshold(id == \"low\")"));
  }

  @Test
  void everyFactThatRulesMayAskForIsMadeBySomething() {
    var unmade = new TreeSet<>(FactTypes.names());
    unmade.removeAll(new ProgramFactMakers().made());

    assertEquals(Set.of(), unmade);
  }

  @Test
  void doesNotTakeForMadeWhatOnlyMakesItself() {
    Set<String> made = new ProgramFactMakers().made();

    assertTrue(made.contains("Chip"));
    assertFalse(made.contains("Numbers"), "it has static methods alone");
  }
}
