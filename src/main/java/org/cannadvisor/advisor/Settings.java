package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Configurations.Written;
import org.cannadvisor.knowledge.OptionCell;
import org.cannadvisor.knowledge.OptionEntry;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Configuration.Setting;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;

/** What the options of one command mean. */
final class Settings {

  /** The newest chip of the documents: the answer where the chip is not known. */
  private static final ChipFamily NEWEST = ChipFamily.ASCEND950;

  /** Before every version that a cell names. */
  private static final String OLDEST = "0";

  private final OptionTable table;
  private final Lang lang;
  private final Optional<ChipFamily> chip;
  private final Optional<Cann> cann;
  private final List<Written> options;
  private final OptionCell.Place place;

  /**
   * @param chip empty where not known
   * @param cann empty where not known
   */
  Settings(
      OptionTable table,
      Lang lang,
      Optional<ChipFamily> chip,
      Optional<Cann> cann,
      List<Written> options) {
    this.table = table;
    this.lang = lang;
    this.chip = chip;
    this.cann = cann;
    this.options = options;
    var values = new HashMap<String, String>();
    options.forEach(option -> values.put(option.name(), option.value()));
    place = new OptionCell.Place(chip.orElse(NEWEST), cann.map(Cann::version).orElse(""), values);
  }

  /** What is written, and then the defaults that matter. */
  List<Setting> all(boolean complete, Evidence command) {
    var all = new ArrayList<Setting>();
    for (Written option : options) {
      table
          .entry(option.name())
          .ifPresent(entry -> all.add(setting(entry, option.value(), false, option.at())));
    }
    for (OptionEntry entry : complete ? table.entries() : List.<OptionEntry>of()) {
      entry
          .standard()
          .filter(standard -> standard.matters() && isOpen(entry, standard))
          .ifPresent(standard -> all.add(setting(entry, standard.value(), true, command)));
    }
    return all;
  }

  /** Whether neither the option nor another that decides in its place is written. */
  private boolean isOpen(OptionEntry entry, OptionEntry.Default standard) {
    return !place.options().containsKey(entry.name())
        && standard.unless().stream().noneMatch(place.options()::containsKey);
  }

  /** For which chip and version the answers are, where some would be others elsewhere. */
  String assumed() {
    boolean depends =
        options.stream()
            .flatMap(option -> table.entry(option.name()).stream().map(of -> others(of, option)))
            .anyMatch(others -> !others.isEmpty());
    return depends ? new Phrases(lang).assumed(chip.isEmpty(), cann.isEmpty(), NEWEST) : "";
  }

  private Map<String, OptionEntry.Answer> others(OptionEntry entry, Written option) {
    return others(entry, option.value());
  }

  private Setting setting(OptionEntry entry, String value, boolean isDefault, Evidence at) {
    OptionEntry.Answer answer = entry.answer(value, place);
    var sources = new ArrayList<String>();
    cells(answer).map(OptionCell::source).distinct().forEach(sources::add);
    return new Setting(
        entry.name(),
        entry.group(),
        value,
        isDefault,
        at,
        entry.decides().in(lang),
        means(entry, value, answer),
        answer.means().map(OptionCell::cube).orElse(""),
        answer.means().map(OptionCell::vector).orElse(""),
        says(answer.lost()),
        says(answer.fails()),
        otherwise(entry, value),
        sources);
  }

  private String means(OptionEntry entry, String value, OptionEntry.Answer answer) {
    if (answer.means().isPresent()) {
      return answer.means().get().says().in(lang);
    }
    if (value.contains("$")) {
      return new Phrases(lang).takenFromVariable();
    }
    return entry.takes(value) ? "" : new Phrases(lang).noSuchValue(entry.values());
  }

  private List<String> says(List<OptionCell> cells) {
    return cells.stream().map(cell -> cell.says().in(lang)).toList();
  }

  private static Stream<OptionCell> cells(OptionEntry.Answer answer) {
    return Stream.concat(
        answer.means().stream(), Stream.concat(answer.lost().stream(), answer.fails().stream()));
  }

  private List<String> otherwise(OptionEntry entry, String value) {
    return others(entry, value).entrySet().stream()
        .map(other -> new Phrases(lang).elsewhere(other.getKey(), summary(other.getValue())))
        .toList();
  }

  private String summary(OptionEntry.Answer answer) {
    List<OptionCell> decisive =
        Stream.of(answer.fails(), answer.lost(), answer.means().stream().toList())
            .filter(cells -> !cells.isEmpty())
            .findFirst()
            .orElse(List.of());
    return decisive.isEmpty() ? "" : decisive.get(0).says().in(lang);
  }

  /** Answers that another chip or version would give, by where that is. */
  private Map<String, OptionEntry.Answer> others(OptionEntry entry, String value) {
    OptionEntry.Answer here = entry.answer(value, place);
    var labels = new LinkedHashMap<OptionEntry.Answer, String>();
    if (chip.isEmpty()) {
      for (ChipFamily family : ChipFamily.values()) {
        OptionEntry.Answer there = entry.answer(value, place.on(family));
        if (family != ChipFamily.OTHER && !there.equals(here) && cells(there).count() > 0) {
          labels.merge(there, family.label(), (all, one) -> all + ", " + one);
        }
      }
    }
    if (cann.isEmpty() && entry.versionLimit().isPresent()) {
      OptionEntry.Answer before = entry.answer(value, place.under(OLDEST));
      if (!before.equals(here)) {
        labels.putIfAbsent(before, "CANN < " + entry.versionLimit().get());
      }
    }
    var others = new LinkedHashMap<String, OptionEntry.Answer>();
    labels.forEach((answer, label) -> others.put(label, answer));
    return others;
  }
}
