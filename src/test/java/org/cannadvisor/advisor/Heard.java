package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.Fixtures;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Symptom;

/**
 * What is taken from a project before anything is concluded.
 *
 * @param symptom whether something is wrong with the results
 */
public record Heard(List<Evaluation> figures, boolean symptom) {

  /** Reads a project. */
  public static Heard in(Path project) throws IOException {
    var request = new Diagnose.Request(project, "", Lang.EN, Fixtures.TODAY, false);
    Diagnose.Hearing hearing = Diagnose.hear(request);
    return new Heard(
        hearing.intake().facts().stream()
            .filter(Evaluation.class::isInstance)
            .map(Evaluation.class::cast)
            .toList(),
        hearing.facts().values().stream()
            .anyMatch(facts -> facts.of(Symptom.class).findAny().isPresent()));
  }
}
