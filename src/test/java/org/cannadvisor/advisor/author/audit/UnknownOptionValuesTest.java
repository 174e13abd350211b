package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.knowledge.OptionTable;
import org.junit.jupiter.api.Test;

final class UnknownOptionValuesTest {

  private static final Check CHECK = new UnknownOptionValues(OptionTable.builtIn());

  @Test
  void namesValuesThatAtcDoesNotTake() {
    assertEquals(
        List.of("r0:3"),
        Seen.by(CHECK, "AtcOption(name == \"precision_mode\", value == \"force_fp61\")"));
  }

  @Test
  void isContentWithKnownValuesOtherOptionsAndWhatMustNotBe() {
    assertEquals(
        List.of(),
        Seen.by(
            CHECK,
            "AtcOption(name == \"precision_mode\", value == \"force_fp16\")",
            "AtcOption(name == \"precision_mode\", value != \"force_fp61\")",
            "AtcOption(name == \"model\", value == \"force_fp61\")",
            "AtcOption(value == \"force_fp61\")"));
  }
}
