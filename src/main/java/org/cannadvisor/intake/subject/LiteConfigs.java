package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Fact;

/**
 * Joins the options of a converter_lite ini file with the commands whose {@code --configFile} names
 * it; read alone, such an option belongs to no command.
 */
final class LiteConfigs {

  private static final String CONFIG_FILE = "configFile";

  private LiteConfigs() {}

  /** The same facts, each option of an ini file once for each command that names the file. */
  static List<Fact> joined(List<Fact> facts) {
    List<AtcOption> configs =
        Facts.of(AtcOption.class, facts)
            .filter(option -> option.name().equals(CONFIG_FILE))
            .toList();
    var joined = new ArrayList<Fact>();
    for (Fact fact : facts) {
      if (fact instanceof AtcOption option && option.conversion().isEmpty()) {
        configs.stream()
            .filter(config -> option.at().isFileOf(config.value()))
            .forEach(config -> joined.add(of(option, config.conversion())));
      } else {
        joined.add(fact);
      }
    }
    return joined;
  }

  private static AtcOption of(AtcOption option, String conversion) {
    return new AtcOption(
        option.subject(),
        conversion,
        option.name(),
        option.value(),
        option.symbolic(),
        option.at());
  }
}
