package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.model.AnswerMeaning;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Weight;
import org.cannadvisor.rules.Argued;
import org.junit.jupiter.api.Test;

final class AnsweredTest {

  private static final Evidence FILE = new Evidence("aipp.cfg", 3, "csc_switch: false");
  private static final Argued BY_PERSON =
      new Argued(
          Argument.answered(
              new AnswerMeaning("csc", "on", "csc-off", Argument.Kind.RULES_OUT, Weight.CERTAIN),
              "",
              new Evidence("advisor.yaml", 7, "csc: on")),
          "answered: a person says so");

  @Test
  void personCannotEndWhatFilesSayWithCertainty() {
    List<Argued> about = List.of(byFiles(Weight.CERTAIN), BY_PERSON);

    Argument heard = Answered.heard(about).get(1).argument();

    assertEquals(Argument.Kind.AGAINST, heard.kind());
    assertEquals(Weight.STRONG, heard.weight());
    List<Problem> problems = Answered.contradictions(about);
    assertEquals(7, problems.get(0).line());
    assertTrue(problems.get(0).message().en().contains("aipp.cfg:3 speaks for it"));
  }

  @Test
  void personEndsWhatFilesOnlySuggest() {
    List<Argued> about = List.of(byFiles(Weight.STRONG), BY_PERSON);

    assertEquals(about, Answered.heard(about));
    assertEquals(List.of(), Answered.contradictions(about));
  }

  private static Argued byFiles(Weight weight) {
    return new Argued(Argument.supports("csc-off", "", weight, FILE), "csc-off: it is off");
  }
}
