package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads decision tables in a workbook. It is unpacked within bounds first, and has neither document
 * types nor cells outside of a sheet; formulas are seen, never evaluated.
 */
final class XlsxTable {

  private static final int MOST_SHEETS = 20;
  private static final int MOST_CELLS = 60;
  private static final int LONGEST_SHEET = 60;
  private static final Pattern SHEET = Pattern.compile("(?i).*worksheets/[^/]*\\.xml");
  private static final Pattern NO_PLAIN_XML = Pattern.compile("\\x00|<!\\s*(?i:DOCTYPE|ENTITY)");

  /** The library makes room for every column before a cell. */
  private static final Pattern NO_CELL =
      Pattern.compile(
          "[\\s\"']r\\s*=\\s*(?:\"(?!(?:[A-Z]{1,3})?\\d{1,7}\")|'(?!(?:[A-Z]{1,3})?\\d{1,7}'))");

  private XlsxTable() {}

  /**
   * Gives the rows of each sheet to its reader, as long as it wants some.
   *
   * @param readers by the name of the sheet
   * @throws BoundedZip.Refused where it is no workbook, or one that nobody should open
   */
  static void read(byte[] file, Function<String, ? extends RowTaker> readers)
      throws BoundedZip.Refused {
    expectPlain(BoundedZip.files(file));
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
        read(sheet, readers.apply(name(sheet)));
      }
    } catch (IOException | RuntimeException damaged) {
      // The library answers damage with whatever exception it stumbles on.
      throw new BoundedZip.Refused(
          "不是完好的 .xlsx 工作簿。", "This is no .xlsx workbook, or it is damaged.");
    }
  }

  private static void expectPlain(Map<String, byte[]> parts) throws BoundedZip.Refused {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String text = new String(part.getValue(), ISO_8859_1);
      boolean isXml = part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels");
      if (isXml && NO_PLAIN_XML.matcher(text).find()) {
        throw new BoundedZip.Refused(
            "工作簿含有文档类型声明或不是 UTF-8。", "The workbook has a document type, or is not in UTF-8.");
      }
      if (SHEET.matcher(part.getKey()).matches() && NO_CELL.matcher(text).find()) {
        throw new BoundedZip.Refused("工作表中有越界的单元格。", "A sheet has a cell beyond its columns.");
      }
    }
  }

  private static String name(Sheet sheet) {
    // Spreadsheet programs allow neither slash in the name of a sheet.
    String name = sheet.getName().replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029/\\\\]", " ");
    return name.substring(0, Math.min(LONGEST_SHEET, name.length()));
  }

  private static void read(Sheet sheet, RowTaker reader) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> all = rows.iterator();
      boolean wantsMore = true;
      while (wantsMore && all.hasNext()) {
        Row row = all.next();
        List<TableCell> cells = cells(row);
        wantsMore = cells.isEmpty() || reader.take(row.getRowNum(), 0, cells);
      }
    }
  }

  private static List<TableCell> cells(Row row) {
    var cells = new ArrayList<TableCell>();
    for (int i = 0; i < Math.min(MOST_CELLS, row.getCellCount()); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::cell).orElse(TableCell.EMPTY));
    }
    return cells;
  }

  private static TableCell cell(Cell cell) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      return new TableCell(TableCell.Form.FORMULA, "");
    }
    String text = cell.getText();
    return cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY
        ? TableCell.text(text)
        : new TableCell(TableCell.Form.NUMBER, text.strip());
  }
}
