package org.cannadvisor.advisor;

import java.util.HashMap;
import java.util.Map;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.knowledge.SpokenFacts;
import org.cannadvisor.knowledge.SpokenWords;

/** The words by which a project is held against solved faults. */
final class ProjectWords {

  private ProjectWords() {}

  /** In how many texts each word stands, and how many facts of each sort were read. */
  static Map<String, Integer> of(Intake intake) {
    var words =
        new HashMap<>(
            SpokenWords.counted(intake.texts().stream().map(SourceText::content).toList()));
    words.putAll(SpokenFacts.counted(intake.facts()));
    return words;
  }
}
