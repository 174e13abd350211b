package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.knowledge.OptionCell;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.Test;

final class ShadowedCellsTest {

  private static final OptionCell ANY = cell(List.of(), Set.of(), "", "", Map.of(), Map.of());

  private static OptionCell cell(
      List<String> values,
      Set<ChipFamily> chips,
      String since,
      String until,
      Map<String, List<String>> with,
      Map<String, List<String>> without) {
    return new OptionCell(values, chips, since, until, with, without, "", "", Text.NONE, "s");
  }

  private static OptionCell value(String value) {
    return cell(List.of(value), Set.of(), "", "", Map.of(), Map.of());
  }

  @Test
  void seesThatACellAlwaysFitsBefore() {
    OptionCell special =
        cell(
            List.of("1"),
            Set.of(ChipFamily.ASCEND310),
            "8.0",
            "8.5",
            Map.of("framework", List.of("5")),
            Map.of("insert_op_conf", List.of("*")));
    OptionCell wider =
        cell(
            List.of("0", "1"),
            Set.of(ChipFamily.ASCEND310, ChipFamily.ASCEND910),
            "7.0",
            "",
            Map.of("framework", List.of("*")),
            Map.of("insert_op_conf", List.of("a.cfg")));

    assertEquals(Optional.of(0), ShadowedCells.first(List.of(ANY, special), 1));
    assertEquals(Optional.of(1), ShadowedCells.first(List.of(value("0"), wider, special), 2));
    assertEquals(Optional.of(0), ShadowedCells.first(List.of(value("1"), value("1")), 1));
  }

  @Test
  void isContentWhereTheEarlierCellAsksForMoreOrForSomethingElse() {
    List<OptionCell> earlier =
        List.of(
            value("0"),
            cell(List.of(), Set.of(ChipFamily.ASCEND310), "", "", Map.of(), Map.of()),
            cell(List.of(), Set.of(), "8.5", "", Map.of(), Map.of()),
            cell(List.of(), Set.of(), "", "8.5", Map.of(), Map.of()),
            cell(List.of(), Set.of(), "", "", Map.of("framework", List.of("5")), Map.of()),
            cell(List.of(), Set.of(), "", "", Map.of(), Map.of("framework", List.of("5"))),
            value("1"));

    assertEquals(Optional.empty(), ShadowedCells.first(earlier, 6));
    assertEquals(Optional.empty(), ShadowedCells.first(List.of(value("1"), ANY), 1));
  }
}
