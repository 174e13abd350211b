package org.cannadvisor.model;

import java.util.List;
import java.util.Set;

/**
 * An operator that is known to compute something else, or wrongly, under some circumstances. Read
 * from {@code knowledge-base/operators.yaml}.
 *
 * @param id name of the finding
 * @param about the recommendation that it speaks for
 * @param types operator types of ONNX and of CANN
 * @param chips families that it was seen on; empty for no restriction
 * @param from first CANN version that it holds for, e.g. {@code 8.0}; empty for no restriction
 * @param to last one
 * @param presence what the operator's mere presence says
 * @param conditions attributes that it hangs on
 * @param wrong what goes wrong
 * @param instead what to do instead
 * @param source where it is documented or was reported
 */
public record KnownOperator(
    String id,
    String about,
    List<String> types,
    Set<ChipFamily> chips,
    String from,
    String to,
    Hint presence,
    List<Condition> conditions,
    Text wrong,
    Text instead,
    String source) {

  /** How much it says that a network has such an operator. */
  public enum Hint {
    /** Nothing: most networks have one. Only an error that begins at it does. */
    NONE,
    WEAK,
    MODERATE
  }

  /**
   * An attribute with one of some values, or with none of them.
   *
   * @param attribute name, or {@code producer} for what wrote the graph
   * @param values alternatives
   * @param negated whether it must have none of them
   */
  public record Condition(String attribute, List<String> values, boolean negated) {

    public Condition {
      values = List.copyOf(values);
    }

    /** Whether a value meets it; a producer is told by a part of its name. */
    public boolean holds(String value) {
      boolean among =
          attribute.equals("producer")
              ? values.stream().anyMatch(value::contains)
              : values.contains(value);
      return among != negated;
    }
  }

  public KnownOperator {
    types = List.copyOf(types);
    chips = Set.copyOf(chips);
    conditions = List.copyOf(conditions);
  }

  /** Whether it may hold on this chip. */
  public boolean mayHoldOn(ChipFamily chip) {
    return chips.isEmpty() || chip == ChipFamily.OTHER || chips.contains(chip);
  }

  /** Whether it may hold in this version. */
  public boolean mayHoldIn(Cann cann) {
    return cann.major() == 0
        || ((from.isEmpty() || cann.isAtLeast(number(from, 0), number(from, 1)))
            && (to.isEmpty() || !cann.isAtLeast(number(to, 0), number(to, 1) + 1)));
  }

  private static int number(String version, int part) {
    String[] parts = version.split("\\.", -1);
    return part < parts.length ? Integer.parseInt(parts[part]) : 0;
  }
}
