package org.cannadvisor.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Evidence;

/** Writes the conversion command of a subject anew, changed as a knowledge entry says. */
final class CommandText {

  /** Options that the documented sequence turns one at a time and restores. */
  private static final Set<String> KNOBS =
      Set.of(
          "precision_mode",
          "precision_mode_v2",
          "keep_dtype",
          "customize_dtypes",
          "modify_mixlist",
          "op_precision_mode",
          "buffer_optimize",
          "disable_reuse_memory",
          "fusion_switch_file",
          "optimization_switch");

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[^A-Za-z0-9_./:,=+@%${}-]");
  private static final Pattern UNSAFE_IN_QUOTES = Pattern.compile("[\"\\\\`]");

  private CommandText() {}

  /** The changed command; empty where the subject has none that ATC or AOE would take. */
  static String change(Facts facts, Entry.CommandChange change, Words words, List<Evidence> near) {
    if (change.isNone()) {
      return "";
    }
    return conversion(facts, near).map(found -> write(facts, found, change, words)).orElse("");
  }

  /** The command that the evidence stands in, else the first one. */
  static Optional<Conversion> conversion(Facts facts, List<Evidence> near) {
    List<Conversion> all =
        facts
            .of(Conversion.class)
            .filter(conversion -> conversion.tool() != Conversion.Tool.CONVERTER_LITE)
            .toList();
    return all.stream()
        .filter(conversion -> near.stream().anyMatch(at -> isIn(facts, conversion, at)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static boolean isIn(Facts facts, Conversion conversion, Evidence at) {
    return conversion.at().equals(at)
        || facts
            .of(AtcOption.class)
            .anyMatch(
                option -> option.conversion().equals(conversion.id()) && option.at().equals(at));
  }

  private static String write(
      Facts facts, Conversion conversion, Entry.CommandChange change, Words words) {
    Map<String, String> options = new LinkedHashMap<>();
    facts
        .of(AtcOption.class)
        .filter(option -> option.conversion().equals(conversion.id()))
        .forEach(option -> options.put(option.name(), option.value()));
    if (change.restore()) {
      options.keySet().removeIf(KNOBS::contains);
    }
    change.remove().forEach(options::remove);
    change.set().forEach((name, value) -> options.put(name, words.fill(value)));
    var text = new StringBuilder(conversion.tool() == Conversion.Tool.AOE ? "aoe" : "atc");
    options.forEach((name, value) -> text.append(" --").append(name).append(value(value)));
    return text.toString();
  }

  private static String value(String value) {
    if (value.isEmpty()) {
      return "";
    }
    return NEEDS_QUOTES.matcher(value).find()
        ? "=\"" + UNSAFE_IN_QUOTES.matcher(value).replaceAll("\\\\$0") + "\""
        : "=" + value;
  }
}
