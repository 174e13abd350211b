package org.cannadvisor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;

/**
 * One documented sentence about an option and when it holds. Empty conditions always hold.
 *
 * @param values of the option
 * @param since first CANN version; empty for all before
 * @param until first CANN version that it no longer holds for; empty for all after
 * @param with options of the same command that must be there, with one of these values
 * @param without options of the same command none of which may be there with one of these values
 * @param cube data type of cube operators, a word of {@code Precision}; empty where it says nothing
 * @param vector the same for all other operators
 */
public record OptionCell(
    List<String> values,
    Set<ChipFamily> chips,
    String since,
    String until,
    Map<String, List<String>> with,
    Map<String, List<String>> without,
    String cube,
    String vector,
    Text says,
    String source) {

  /** Stands for every value of an option. */
  private static final String ANY = "*";

  /** Later than every version there will be. */
  private static final int NEWEST = 9999;

  /**
   * Where an option stands.
   *
   * @param cann CANN version; empty for the newest
   * @param options all options of the command
   */
  public record Place(ChipFamily chip, String cann, Map<String, String> options) {

    public Place {
      options = Map.copyOf(options);
    }

    /** The same command on another chip. */
    public Place on(ChipFamily other) {
      return new Place(other, cann, options);
    }

    /** The same command with another version. */
    public Place under(String other) {
      return new Place(chip, other, options);
    }
  }

  /** Whether it speaks of this value in this place. */
  public boolean fits(String value, Place place) {
    return (values.isEmpty() || values.contains(value))
        && (chips.isEmpty() || chips.contains(place.chip()))
        && (since.isEmpty() || !isBefore(place.cann(), since))
        && (until.isEmpty() || isBefore(place.cann(), until))
        && with.entrySet().stream().allMatch(one -> has(place, one.getKey(), one.getValue()))
        && without.entrySet().stream().noneMatch(one -> has(place, one.getKey(), one.getValue()));
  }

  private static boolean has(Place place, String option, List<String> wanted) {
    String value = place.options().get(option);
    return value != null && (wanted.contains(ANY) || wanted.contains(value));
  }

  private static boolean isBefore(String version, String limit) {
    int major = version.isEmpty() ? NEWEST : of(version).major();
    Cann bound = of(limit);
    return major < bound.major() || (major == bound.major() && of(version).minor() < bound.minor());
  }

  private static Cann of(String version) {
    return new Cann("", version, Evidence.directory());
  }
}
