package org.cannadvisor.model;

import java.util.List;

/**
 * A report in which what tells who and where somebody is was replaced.
 *
 * @param dossier what may be handed on
 * @param replaced what stands for what, in the order of the stand-ins; not to be handed on
 */
public record Redaction(Dossier dossier, List<Replaced> replaced) {

  public Redaction {
    replaced = List.copyOf(replaced);
  }

  /** In the language that was asked for. */
  public Diagnosis diagnosis() {
    return dossier.diagnosis();
  }

  /**
   * One replacement.
   *
   * @param original as it stood in the report
   * @param standIn what stands there now, e.g. {@code host-1}
   */
  public record Replaced(String original, String standIn) {}
}
