package org.cannadvisor.report;

import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Testimony;

/** A diagnosis each text of which tries to act on the reader's terminal. */
final class Hostile {

  static final String TEXT =
      "a\u001B]0;owned\u0007\u001B[2J b\rc\u009B31m \u202Eevil\u2066 \u200Bz \uDB40\uDC41 \u007F"
          + " \uD800 end";

  private Hostile() {}

  static Diagnosis diagnosis() {
    Recommendation hostile =
        new Recommendation(
            1,
            "x",
            TEXT,
            Stage.FUSION,
            Level.LIKELY,
            0.5,
            TEXT,
            TEXT,
            new Fix(List.of(TEXT), TEXT, List.of(new Fix.Patch(TEXT, TEXT)), TEXT),
            TEXT,
            TEXT,
            List.of(new Testimony(new Evidence("n\n" + TEXT, 3, TEXT), TEXT)),
            List.of(TEXT),
            List.of(TEXT),
            0);
    var row =
        new PicturePath.Row(
            "JPEGD",
            new Evidence(TEXT, 3, TEXT),
            TEXT,
            TEXT,
            PicturePath.Verdict.DIFFERS,
            List.of(TEXT));
    var path = new PicturePath(TEXT, TEXT, 0, List.of(row));
    return Examples.with(Examples.healthy(Lang.EN), List.of(hostile), List.of(path));
  }

  static boolean isHarmless(String report) {
    return report
        .codePoints()
        .filter(character -> character != '\n')
        .map(Character::getType)
        .noneMatch(type -> type == Character.CONTROL);
  }
}
