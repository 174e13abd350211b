package org.cannadvisor.model;

import java.util.List;

/**
 * What a recommendation means wherever it is made, in the language of the report; nothing in it
 * comes from the project.
 *
 * @param title what is wrong, without a full stop
 * @param summary one sentence
 * @param why the cause
 * @param steps of the fix
 * @param sources documents behind it
 */
public record Topic(
    String id,
    Stage stage,
    String title,
    String summary,
    String why,
    List<String> steps,
    String verify,
    List<String> sources) {

  public Topic {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
  }
}
