package org.cannadvisor.intake.comparison;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;

/**
 * Tables with one tensor on each line: CSV, or the words between blanks of the old compare_vector.
 */
final class DelimitedRows {

  /** A quote that nobody closes must not swallow a whole table. */
  private static final int LONGEST_FIELD = 1 << 16;

  private static final int LONGEST_LINE = 4000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private DelimitedRows() {}

  static List<String> headerCells(String line) {
    return line.indexOf(',') >= 0 ? Arrays.asList(line.split(",", -1)) : words(line);
  }

  private static List<String> words(String line) {
    String start = line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip();
    return Arrays.asList(BLANKS.split(start));
  }

  static void readCsv(SourceText text, int headerLine, Reading reading) {
    List<String> header = headerCells(text.lines().get(headerLine - 1));
    var rows = new TensorRows(text, headerLine, Columns.of(header), reading);
    int last = headerLine;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(after(text, headerLine))) {
      for (CsvRecord row : csv) {
        last = headerLine + (int) row.getStartingLineNumber();
        List<String> cells = row.getFields();
        if (!isBlank(cells)) {
          rows.add(cells, last);
        }
      }
    } catch (CsvParseException damaged) {
      broken(text, last, reading);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    rows.finish();
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private static String after(SourceText text, int headerLine) {
    int start = 0;
    for (int i = 0; i < headerLine; i++) {
      start += text.lines().get(i).length() + 1;
    }
    String content = text.content();
    return content.substring(Math.min(start, content.length()));
  }

  private static void broken(SourceText text, int line, Reading reading) {
    reading.problem(
        text.at(line),
        "此行之后的 CSV 无法解析（可能有未闭合的引号或过长的单元格），只读取了之前的行。",
        "The CSV cannot be read after this line, maybe a quote is not closed or a cell is too long;"
            + " the rows before it were read.");
  }

  static void readWords(SourceText text, int headerLine, Reading reading) {
    List<String> header = headerCells(text.lines().get(headerLine - 1));
    var rows = new TensorRows(text, headerLine, Columns.of(header), reading);
    List<String> lines = text.lines();
    for (int i = headerLine; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new ArrayList<>(words(lines.get(i))), i + 1);
      }
    }
    rows.finish();
  }
}
