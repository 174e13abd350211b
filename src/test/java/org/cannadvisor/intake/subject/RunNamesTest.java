package org.cannadvisor.intake.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunNamesTest {

  private static Optional<String> told(String words, String... runs) {
    return new RunNames(List.of(runs)).toldBy(words);
  }

  @Test
  void thePartInWhichTheNamesDiffer() {
    assertEquals(Optional.of("net_fuoff"), told("== fuoff", "net_base", "net_fuoff"));
    assertEquals(Optional.empty(), told("== net", "net_base", "net_fuoff"));
    assertEquals(Optional.empty(), told("base against fuoff", "net_base", "net_fuoff"));
  }

  @Test
  void oneRunHasNothingToBeToldBy() {
    assertEquals(Optional.empty(), told("net om", "net_om"));
  }
}
