package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * In what two cases differ that can change the numbers of a model.
 *
 * @param a the first case, as given
 * @param b the second case, as given
 * @param rows what changes most first; what came out stands last
 * @param onlyA models that only the first case has
 * @param onlyB models that only the second case has
 * @param same how many settings were compared and are the same
 */
public record Difference(
    String a, String b, List<Row> rows, List<String> onlyA, List<String> onlyB, int same) {

  public Difference {
    rows = List.copyOf(rows);
    onlyA = List.copyOf(onlyA);
    onlyB = List.copyOf(onlyB);
  }

  /**
   * One setting that differs.
   *
   * @param subject the model; both names where they differ
   * @param place to which of several it belongs, as {@link Influence#place()}; both where they
   *     differ
   * @param name of the setting; empty where one side lacks the whole place
   * @param a in the first case; empty where it is not set there
   * @param b in the second case; empty where it is not set there
   */
  public record Row(
      String subject,
      Influence.Group group,
      String place,
      String name,
      Optional<Value> a,
      Optional<Value> b) {}

  /**
   * What one side has.
   *
   * @param effect what it comes to; may be empty
   */
  public record Value(String value, String effect, Evidence at) {}

  /** The rows that are causes. */
  public List<Row> causes() {
    return rows.stream().filter(row -> row.group() != Influence.Group.METRIC).toList();
  }

  /** The rows that are figures. */
  public List<Row> figures() {
    return rows.stream().filter(row -> row.group() == Influence.Group.METRIC).toList();
  }
}
