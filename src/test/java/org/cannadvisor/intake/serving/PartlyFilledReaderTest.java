package org.cannadvisor.intake.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.PartlyFilled;
import org.junit.jupiter.api.Test;

final class PartlyFilledReaderTest {

  private static final String HEAD = "config,tokens_per_step,graph_size,answers,different\n";

  private static List<String> said(String name, String table) {
    return new PartlyFilledReader()
        .read(new SourceText(name, table)).facts(PartlyFilled.class).stream()
            .map(
                row ->
                    row.configuration() + " " + row.used() + "/" + row.size() + " " + row.percent())
            .toList();
  }

  @Test
  void wrongWhereTheSizeIsPartlyFilledAndRightWhereItIsFull() {
    assertEquals(
        List.of("graph 4/16 44"),
        said(
            "sweep.csv",
            HEAD + "graph,4,16,100,44\ngraph,12,16,100,30\ngraph,16,16,100,2\neager,4,-,100,0\n"));
    assertEquals(
        List.of(" 4/16 44"),
        said(
            "README.md",
            "| batch | captured size | total | wrong |\n|---|---|---|---|\n"
                + "| 4 | 16 | 100 | 44 |\n| 8 | 16 | 100 | 41 |\n| 16 | 16 | 100 | 0 |\n"));
  }

  @Test
  void othersSayNothing() {
    String partly = HEAD + "graph,4,16,100,44\ngraph,12,16,100,30\n";

    assertEquals(List.of(), said("a.csv", partly));
    assertEquals(List.of(), said("a.csv", partly + "graph,16,16,100,40\n"));
    assertEquals(List.of(), said("a.csv", partly + "graph,8,16,100,0\ngraph,16,16,100,0\n"));
    assertEquals(List.of(), said("a.csv", partly + "eager,16,16,100,0\n"));
  }
}
