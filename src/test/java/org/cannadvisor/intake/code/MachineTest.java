package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.junit.jupiter.api.Test;

/** What a value is known to be where {@code show(…)} is called. */
final class MachineTest {

  @Test
  void forgetsWhatAnUnknownFunctionGetsByAddress() {
    assertEquals(
        List.of("?", "8"),
        shown(
            """
            int main() {
              int w = 224, h = 8;
              ReadConfig("a.ini", &w);
              Log(h);
              show(w);
              show(h);
            }
            """));
  }

  private static List<String> shown(String cpp) {
    return shown(CppFrontEnd.read(new SourceText("a.cpp", cpp), Effort.forCode()));
  }

  private static List<String> shown(Unit unit) {
    var shown = new ArrayList<String>();
    Library show =
        site -> {
          if (site.name().equals("show")) {
            shown.add(Lengths.of(site.argument(0)).toString());
            return Optional.of(Value.NOTHING);
          }
          return Optional.empty();
        };
    Machine.follow(List.of(unit), () -> List.of(show, new Builtins()));
    return shown;
  }
}
