package org.cannadvisor.advisor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Question;
import org.cannadvisor.rules.RuleCatalogue;

/** The questions of the guided checklist with those that packs add. */
final class Questionnaire {

  private Questionnaire() {}

  /** By stage; those of packs stand behind the built-in ones of their stage. */
  static List<Question> with(List<Path> packs) {
    List<Question> own = Guides.questions();
    if (packs.isEmpty()) {
      return own;
    }
    Packs read =
        Packs.read(
            packs, KnowledgeBase.builtIn(), RuleCatalogue.builtIn().names(), Version.number());
    return Stream.concat(own.stream(), read.questions().stream())
        .sorted(Comparator.comparing(Question::stage))
        .toList();
  }
}
