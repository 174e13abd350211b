package org.cannadvisor.intake;

import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.UnknownLines;

/**
 * What a project directory holds.
 *
 * @param sources what was recognised, by path and kind
 * @param subjects the conversions, by name; one unnamed where there is none
 * @param facts each tied to one subject
 * @param unknown lines of logs that nothing is known about, the most frequent sort first
 * @param editable the text of every file that a fix may change (AIPP files), by path
 * @param texts what people and tools wrote, for their words; no more than {@link Texts} keeps
 */
public record Intake(
    List<Diagnosis.Source> sources,
    List<Diagnosis.Subject> subjects,
    List<Fact> facts,
    List<Problem> problems,
    List<UnknownLines> unknown,
    Map<String, SourceText> editable,
    List<SourceText> texts) {

  public Intake {
    sources = List.copyOf(sources);
    subjects = List.copyOf(subjects);
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
    unknown = List.copyOf(unknown);
    editable = Map.copyOf(editable);
    texts = List.copyOf(texts);
  }
}
