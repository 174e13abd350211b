package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Evidence;

/** What the rows of one sheet claim, also those that are not good enough to be used. */
final class TableClaims implements RowTaker {

  private static final Pattern BETWEEN =
      Pattern.compile("([\\w.]+?)\\s*(?:-|–|—|~|～|至|\\bto\\b)\\s*([\\w.]+)");
  private static final int MOST_ROWS = 50_000;

  private final TablePlaces places;
  private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
  private final List<Claim> claims = new ArrayList<>();
  private boolean hasHeader;

  TableClaims(TablePlaces places) {
    this.places = places;
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  @Override
  public boolean take(int row, int line, List<TableCell> cells) {
    if (cells.stream().allMatch(TableCell::isEmpty) || cells.get(0).text().startsWith("#")) {
      return true;
    }
    if (!hasHeader) {
      hasHeader = true;
      for (int i = 0; i < cells.size(); i++) {
        int column = i;
        TableColumn.of(cells.get(i).text()).ifPresent(one -> columns.putIfAbsent(one, column));
      }
      return columns.containsKey(TableColumn.ID) && columns.containsKey(TableColumn.SOURCE);
    }
    claim(row, line, cells).ifPresent(claims::add);
    return claims.size() < MOST_ROWS;
  }

  /** Of a formula nobody knows what it gives. */
  private Optional<Claim> claim(int row, int line, List<TableCell> cells) {
    TableCell source = cell(cells, TableColumn.SOURCE);
    if (source.form() == TableCell.Form.FORMULA) {
      return Optional.empty();
    }
    String cann = cell(cells, TableColumn.CANN).text();
    Evidence at =
        places.at(new TablePlaces.Cell(row, line, columns.getOrDefault(TableColumn.SOURCE, 0)), "");
    return Optional.of(
        new Claim(
            Claim.Sort.ROW,
            cell(cells, TableColumn.ID).text(),
            "",
            range(cann),
            source.text().isEmpty() ? List.of() : List.of(source.text()),
            at));
  }

  /** The versions; where the greater stands first, a range that holds for none. */
  private static CannRange range(String text) {
    Optional<CannRange> written = text.isEmpty() ? Optional.empty() : CannRange.of(text);
    Matcher reversed = BETWEEN.matcher(text);
    if (written.isEmpty() && reversed.matches()) {
      return CannRange.of(reversed.group(2) + "-" + reversed.group(1))
          .map(range -> new CannRange(range.to(), range.from(), text))
          .orElse(CannRange.ANY);
    }
    return written.orElse(CannRange.ANY);
  }

  private TableCell cell(List<TableCell> cells, TableColumn column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < cells.size() ? cells.get(index) : TableCell.EMPTY;
  }
}
