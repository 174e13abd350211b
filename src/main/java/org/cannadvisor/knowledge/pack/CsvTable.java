package org.cannadvisor.knowledge.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a decision table in CSV: between the cells stands what stands most often in the header. */
final class CsvTable {

  /** A quote that nobody closes must not swallow a whole table. */
  private static final int LONGEST_FIELD = 1 << 16;

  private static final int MOST_CELLS = 60;

  private CsvTable() {}

  /**
   * Gives the rows to the reader, as long as it wants some.
   *
   * @return the line after which the text is no CSV; 0 where all of it is
   */
  static int read(String text, RowTaker reader) {
    int row = 0;
    int line = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        row++;
        line = (int) record.getStartingLineNumber();
        if (!reader.take(row, line, cells(record))) {
          return 0;
        }
      }
      return 0;
    } catch (CsvParseException damaged) {
      return line;
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private static List<TableCell> cells(CsvRecord record) {
    return record.getFields().stream().limit(MOST_CELLS).map(TableCell::text).toList();
  }

  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
