package org.cannadvisor.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision tables in CSV and in workbooks, right, wrong and hostile. */
final class PackTablesTest {

  private static final String HEADINGS = "id|chip|cann|operator|pass|weight|zh|en|source";
  private static final String ROW =
      "rewrite-operator|Ascend310P*|7.0-7.3|GridSample||strong|错|wrong|board test";
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.builtIn();

  @TempDir Path folder;
  private Path tables;

  @BeforeEach
  void makeFolder() throws IOException {
    tables = Files.createDirectories(folder.resolve("ours/tables"));
  }

  @Test
  void aWorkbookReadsAsTheSameCsv() throws IOException {
    csv("ops.csv", HEADINGS, "", ROW);
    TableRow fromCsv = read().rows().get(0);
    Files.delete(tables.resolve("ops.csv"));
    xlsx(new Workbook().sheet("Notes", "what this is").sheet("Sheet1", HEADINGS, "", ROW));

    Packs packs = read();

    assertEquals(List.of(), packs.problems());
    TableRow row = packs.rows().get(0);
    assertEquals(fromCsv.at().line(), 3);
    assertEquals("ours/tables/ops.csv", fromCsv.at().file());
    assertEquals("ours/tables/ops.xlsx!Sheet1!D3", row.at().file());
    assertEquals(Argument.Kind.FOR, row.kind());
    assertEquals(Weight.STRONG, row.weight());
    assertEquals(List.of("GridSample"), row.operators());
    assertEquals(fromCsv.says(), row.says());
    assertEquals(fromCsv.cann(), row.cann());
    assertEquals(fromCsv.chips(), row.chips());
  }

  @Test
  void headingsMayBeChineseAndCellsApartBySemicolons() throws IOException {
    Files.writeString(
        tables.resolve("a.csv"),
        "\uFEFF建议;芯片;版本;算子;论证;出处;#备注\n"
            + "rewrite-operator;Ascend310P3|Ascend310B*;;GridSample|ScatterND;against;实测;x\n");

    Packs packs = read();

    assertEquals(List.of(), packs.problems());
    assertEquals(List.of("GridSample", "ScatterND"), packs.rows().get(0).operators());
    assertEquals(Argument.Kind.AGAINST, packs.rows().get(0).kind());
    assertEquals(2, packs.rows().get(0).chips().size());
  }

  @Test
  void aFormulaLosesItsRowAndIsNamed() throws IOException {
    String formula = ROW.replace("GridSample", "=CMD|' /C calc'!A0".replace("|", ""));
    xlsx(new Workbook().sheet("Sheet1", HEADINGS, formula, ROW));

    Packs packs = read();

    assertEquals(1, packs.rows().size());
    assertProblem(packs, "ours/tables/ops.xlsx!Sheet1!D2", "Formulas are never evaluated");
  }

  @Test
  void aVersionThatTheSpreadsheetTookForANumberIsNamed() throws IOException {
    xlsx(new Workbook().sheet("S", HEADINGS, ROW.replace("7.0-7.3", "#7.1")));

    assertProblem(read(), "ours/tables/ops.xlsx!S!C2", "Format the cell as text");
  }

  @Test
  void mistakesInAWorkbookNameTheCell() throws IOException {
    xlsx(
        new Workbook()
            .sheet("S", HEADINGS, ROW.replace("strong", "stong"), ROW)
            .sheet("T", HEADINGS.replace("operator", "operater"), ROW));

    Packs packs = read();

    assertEquals(1, packs.rows().size());
    assertEquals(2, packs.problems().size(), packs.problems()::toString);
    assertProblem(packs, "ours/tables/ops.xlsx!S!F2", "Did you mean strong?");
    assertProblem(packs, "ours/tables/ops.xlsx!T!D1", "Did you mean operator?");
  }

  @Test
  void aWorkbookWithoutATableSaysSo() throws IOException {
    xlsx(new Workbook().sheet("S", "some|notes"));

    assertProblem(read(), "ours/tables/ops.xlsx", "No sheet has the headings");
  }

  @Test
  void ofManyMistakesTheFirstAreListed() throws IOException {
    List<String> rows =
        IntStream.range(0, 500).mapToObj(i -> ROW.replace("strong", "w" + i)).toList();
    Files.writeString(
        tables.resolve("ops.csv"), (HEADINGS + "\n" + String.join("\n", rows)).replace('|', ','));

    List<Problem> problems = read().problems();

    assertEquals(21, problems.size());
    assertTrue(problems.get(0).message().en().startsWith("480 more"), problems.get(0)::toString);
  }

  @Test
  void externalEntitiesAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "rewrite-operator");
    var workbook = new Workbook();
    workbook.sheetXml(
        "S",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t>"
            + "</is></c></row></sheetData></worksheet>");
    xlsx(workbook);

    assertProblem(read(), "ours/tables/ops.xlsx", "document type");
  }

  @Test
  void aCellFarOutsideIsRefused() throws IOException {
    xlsx(
        new Workbook()
            .sheetXml(
                "S",
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"
                    + "</sheetData></worksheet>"));

    assertProblem(read(), "ours/tables/ops.xlsx", "beyond its columns");
  }

  @Test
  void aBombIsRefused() throws IOException {
    var workbook = new Workbook().sheet("S", HEADINGS, ROW);
    workbook.parts.put("xl/media/x.bin", "0".repeat(30 << 20));
    xlsx(workbook);

    assertProblem(read(), "ours/tables/ops.xlsx", "may be a bomb");
  }

  @Test
  void damageIsAComplaintAndNoMore() throws IOException {
    byte[] good = new Workbook().sheet("S", HEADINGS, ROW, ROW).bytes();
    var random = new Random(8);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = good.clone();
      for (int n = 0; n <= i % 5; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Files.write(tables.resolve("ops.xlsx"), damaged);
      Packs packs = read();
      assertTrue(packs.rows().size() <= 2);
    }
    Files.writeString(tables.resolve("ops.xlsx"), "no zip");
    assertProblem(read(), "ours/tables/ops.xlsx", "no zip file");
  }

  @Test
  void textOfStrangersStaysOnItsLine() throws IOException {
    csv("ops.csv", HEADINGS, ROW.replace("wrong", "\"a\u2028b\u0085c\r\nd\\\"); Runtime.exec\""));

    assertEquals("a b c d\\", read().rows().get(0).says().en().substring(0, 8));
  }

  private void csv(String name, String... rows) throws IOException {
    String text = String.join("\n", rows).replace('|', ',');
    Files.writeString(tables.resolve(name), text.replace("\\\")", "\\\"\")"));
  }

  private void xlsx(Workbook workbook) throws IOException {
    Files.write(tables.resolve("ops.xlsx"), workbook.bytes());
  }

  private Packs read() {
    return Packs.read(List.of(folder.resolve("ours")), KNOWLEDGE, Set.of(), "0.1.0");
  }

  private static void assertProblem(Packs packs, String file, String says) {
    assertTrue(
        packs.problems().stream()
            .anyMatch(one -> one.file().equals(file) && one.message().en().contains(says)),
        () -> packs.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
