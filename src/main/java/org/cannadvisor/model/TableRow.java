package org.cannadvisor.model;

import java.util.List;

/**
 * One row of a decision table: under which circumstances a site has seen what. An empty condition
 * holds for all.
 *
 * @param about the recommendation that it argues about
 * @param chips one of which it must be; empty for any
 * @param operators operator types, one of which the network must have; empty for any
 * @param passes fusion passes, one of which must have taken effect; empty for any
 * @param kind for, against or rules-out
 * @param says what a person reads; both languages, or none where the conditions say all
 * @param source where this was seen
 * @param at the row, by the cell that names what must occur
 */
public record TableRow(
    String about,
    List<ChipPattern> chips,
    CannRange cann,
    List<String> operators,
    List<String> passes,
    Argument.Kind kind,
    Weight weight,
    Text says,
    String source,
    Evidence at) {

  public TableRow {
    chips = List.copyOf(chips);
    operators = List.copyOf(operators);
    passes = List.copyOf(passes);
  }

  /** Whether it holds on a chip. */
  public boolean takesIn(String soc, ChipFamily family) {
    return chips.isEmpty() || chips.stream().anyMatch(chip -> chip.takesIn(soc, family));
  }
}
