package org.cannadvisor.model;

import java.util.List;

/**
 * What one case is made of, as far as it can change numbers; one side of a comparison of two cases.
 *
 * @param name the directory or report, as given
 * @param lang of the words in it: steps of a picture's path are named in a language
 * @param subjects names of its models
 */
public record Profile(String name, Lang lang, List<String> subjects, List<Influence> influences) {

  public Profile {
    subjects = List.copyOf(subjects);
    influences = List.copyOf(influences);
  }

  /** The side that a diagnosis gives. */
  public static Profile of(Diagnosis diagnosis) {
    return new Profile(
        diagnosis.directory(),
        diagnosis.lang(),
        diagnosis.subjects().stream().map(Diagnosis.Subject::name).toList(),
        diagnosis.influences());
  }
}
