package org.cannadvisor.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.Question;

/** The questions of the guided checklist with those that packs add. */
final class Questionnaire {

  private Questionnaire() {}

  /**
   * By stage; those of packs stand behind the built-in ones of their stage.
   *
   * @param added those of packs
   */
  static List<Question> with(List<Question> added) {
    List<Question> own = Guides.questions();
    return added.isEmpty()
        ? own
        : Stream.concat(own.stream(), added.stream())
            .sorted(Comparator.comparing(Question::stage))
            .toList();
  }
}
