package org.cannadvisor.advisor;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of knowledge entries: {@code {soc|<soc_version>}} becomes the word, or the
 * text after the bar where nobody knows the word. A placeholder without either stays a plain name.
 */
final class Words {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?:\\|([^{}]*))?}");

  private final Map<String, String> known;

  Words(Map<String, String> known) {
    this.known = Map.copyOf(known);
  }

  /** These words and more; the new ones win. */
  Words and(Map<String, String> more) {
    var all = new HashMap<>(known);
    all.putAll(more);
    return new Words(all);
  }

  String fill(String template) {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    return placeholder.replaceAll(found -> Matcher.quoteReplacement(word(found)));
  }

  /** Whether every placeholder of a template has a word of its own, so that no fallback shows. */
  boolean knowsAllOf(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .noneMatch(found -> known.getOrDefault(found.group(1), "").isEmpty());
  }

  private String word(MatchResult placeholder) {
    String word = known.getOrDefault(placeholder.group(1), "");
    if (!word.isEmpty()) {
      return word;
    }
    return placeholder.group(2) == null ? placeholder.group(1) : placeholder.group(2);
  }
}
