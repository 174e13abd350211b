package org.cannadvisor.knowledge;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Text;

/**
 * What is documented of one option of ATC.
 *
 * @param name without dashes
 * @param group what it is about, e.g. {@code precision}
 * @param decides what it decides, in a few words
 * @param values all that ATC takes; empty for files, names and lists
 * @param means what values mean; the first cell that fits says it
 * @param lost why it does nothing; every cell that fits says so
 * @param fails why the conversion fails; every cell that fits says so
 */
public record OptionEntry(
    String name,
    String group,
    Text decides,
    Optional<Default> standard,
    List<String> values,
    List<OptionCell> means,
    List<OptionCell> lost,
    List<OptionCell> fails) {

  /**
   * What holds where the option is absent.
   *
   * @param matters whether reports show it
   * @param unless options that decide in its place
   */
  public record Default(String value, boolean matters, List<String> unless, String source) {}

  /** The cells that fit a value in a place. */
  public record Answer(Optional<OptionCell> means, List<OptionCell> lost, List<OptionCell> fails) {}

  /** What is documented of a value in a place. */
  public Answer answer(String value, OptionCell.Place place) {
    return new Answer(
        means.stream().filter(cell -> cell.fits(value, place)).findFirst(),
        lost.stream().filter(cell -> cell.fits(value, place)).toList(),
        fails.stream().filter(cell -> cell.fits(value, place)).toList());
  }

  /** Whether ATC takes the value, as far as it is documented. */
  public boolean takes(String value) {
    return values.isEmpty() || values.contains(value);
  }

  /** The first version limit that any of its cells names; empty where none does. */
  public Optional<String> versionLimit() {
    return List.of(means, lost, fails).stream()
        .flatMap(List::stream)
        .map(cell -> cell.since().isEmpty() ? cell.until() : cell.since())
        .filter(limit -> !limit.isEmpty())
        .findFirst();
  }
}
