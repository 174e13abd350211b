package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * A diagnosis and what only a page with pictures shows besides.
 *
 * @param diagnosis in the language that was asked for
 * @param other the same in the other language; empty where no format shows it
 * @param curves one for each comparison table
 * @param excerpts the surroundings of the evidence, where the file can be shown
 */
public record Dossier(
    Diagnosis diagnosis, Optional<Diagnosis> other, List<Curve> curves, List<Excerpt> excerpts) {

  public Dossier {
    curves = List.copyOf(curves);
    excerpts = List.copyOf(excerpts);
  }

  /** Without anything besides. */
  public static Dossier of(Diagnosis diagnosis) {
    return new Dossier(diagnosis, Optional.empty(), List.of(), List.of());
  }

  /** The diagnosis in each language there is, the one that was asked for first. */
  public List<Diagnosis> languages() {
    return other.map(more -> List.of(diagnosis, more)).orElse(List.of(diagnosis));
  }

  /** The surroundings of a place; empty where they cannot be shown. */
  public Optional<Excerpt> around(Evidence place) {
    return excerpts.stream().filter(one -> one.at().equals(place)).findFirst();
  }
}
