package org.cannadvisor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of the guided checklist. Besides its answers every question can be skipped; that is
 * never written down.
 *
 * @param stage whose part of the documented sequence it belongs to
 * @param why what depends on the answer
 * @param look how to find the answer
 * @param command one line that a person can copy; empty where there is none
 * @param after asked only where each of these earlier questions was given one of these answers
 * @param supplies words of {@code sources.yaml} that an answer gives
 * @param value the field of the manifest that a free answer fills; empty where one of {@code
 *     choices} is the answer
 * @param decides ids that an answer argues about, or that need what it supplies
 */
public record Question(
    String id,
    Stage stage,
    Text ask,
    Text why,
    Text look,
    String command,
    Map<String, List<String>> after,
    List<String> supplies,
    String value,
    List<String> decides,
    List<Choice> choices) {

  public Question {
    after = new LinkedHashMap<>(after);
    supplies = List.copyOf(supplies);
    decides = List.copyOf(decides);
    choices = List.copyOf(choices);
  }

  /** Whether the answer is free input rather than one of {@link #choices}. */
  public boolean isFree() {
    return !value.isEmpty();
  }

  /** The answer of this id; empty where there is none. */
  public Optional<Choice> choice(String answer) {
    return choices.stream().filter(choice -> choice.id().equals(answer)).findFirst();
  }

  /** What a person sees of an answer: the words of a choice, or the free input itself. */
  public String said(String answer, Lang lang) {
    return choice(answer).map(choice -> choice.says().in(lang)).orElse(answer);
  }

  /**
   * An answer.
   *
   * @param states what it says about fields of the manifest
   * @param argues what it says about recommendations
   * @param seen facts of files that give this answer, any one of them
   */
  public record Choice(
      String id, Text says, List<Statement> states, List<Claim> argues, List<Sight> seen) {

    public Choice {
      states = List.copyOf(states);
      argues = List.copyOf(argues);
      seen = List.copyOf(seen);
    }
  }

  /**
   * A field of the manifest and its value.
   *
   * @param path with dots: {@code application.source}
   * @param value a word or a number; a list stands in brackets: {@code [1, 2, 3]}
   */
  public record Statement(String path, String value) {}

  /** What an answer says about a recommendation. A person's word is never certain. */
  public record Claim(String id, Argument.Kind kind, Weight weight) {}

  /**
   * A pattern that a fact may match.
   *
   * @param fact simple name of the record
   * @param where for each component the values of which it must have one
   */
  public record Sight(String fact, Map<String, List<String>> where) {

    public Sight {
      where = new LinkedHashMap<>(where);
    }
  }
}
