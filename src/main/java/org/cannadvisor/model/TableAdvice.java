package org.cannadvisor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row of a pack's decision table says of this model: each of its conditions is met here, or
 * may be where the chip or the version is not known.
 *
 * @param about the recommendation that the row argues about
 * @param kind for, against or rules-out
 * @param weight as the row has it; weak where the chip or the version is not known
 * @param known whether chip and version are known as far as the row asks for them
 * @param operator name of the first operator that is meant; empty where the row asks for none
 * @param type its type
 * @param count how many operators of the network are meant
 * @param pass the fusion pass that took effect; empty where the row asks for none
 * @param saysZh what the row says, for reports in Chinese; empty where its conditions say all
 * @param saysEn the same in English
 * @param source where the site saw it
 * @param row the cell of the table
 * @param chip where the chip stands, if the row asks for it and it is known, else as {@code at}
 * @param cann the same of the version
 * @param at where in the project the operator, the pass, the chip or the version was met
 */
public record TableAdvice(
    String subject,
    String about,
    Argument.Kind kind,
    Weight weight,
    boolean known,
    String operator,
    String type,
    int count,
    String pass,
    String saysZh,
    String saysEn,
    String source,
    Evidence row,
    Evidence chip,
    Evidence cann,
    Evidence at)
    implements Fact {

  /** The places of the project, the most telling first, and then the cell of the table. */
  public List<Evidence> places() {
    return new ArrayList<>(List.of(at, chip, cann, row)).stream().distinct().toList();
  }

  @Override
  public TableAdvice withSubject(String subject) {
    return new TableAdvice(
        subject, about, kind, weight, known, operator, type, count, pass, saysZh, saysEn, source,
        row, chip, cann, at);
  }
}
