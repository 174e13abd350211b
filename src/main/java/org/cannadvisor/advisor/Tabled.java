package org.cannadvisor.advisor;

import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.rules.Argued;

/** What rows of decision tables say, in one language. */
final class Tabled {

  /** How the one rule that speaks for tables is named. */
  private static final String RULE = "tabled: ";

  private Tabled() {}

  /** The sentence of the row, or one made of its conditions; empty where another rule argued. */
  static Optional<String> sentence(Argued argued, Lang lang) {
    if (!argued.rule().startsWith(RULE)) {
      return Optional.empty();
    }
    Map<String, String> words = argued.argument().values();
    var phrases = new Phrases(lang);
    String says = words.getOrDefault(lang == Lang.ZH ? "saysZh" : "saysEn", "");
    if (says.isEmpty()) {
      says = phrases.seenElsewhere(words.getOrDefault("type", ""), words.getOrDefault("pass", ""));
    }
    return Optional.of(phrases.fromTable(says, words.getOrDefault("source", ""), place(argued)));
  }

  private static String place(Argued argued) {
    Evidence row = argued.argument().evidence().get(argued.argument().evidence().size() - 1);
    return row.line() == 0 ? row.file() : row.file() + ":" + row.line();
  }
}
