package org.cannadvisor.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;

/**
 * Everything a person reads about one recommendation.
 *
 * @param title what is wrong, without a full stop
 * @param summary one sentence
 * @param price what the fix costs in speed
 * @param experiment which experiment decides while it is only likely
 * @param command how the conversion command changes
 * @param aippEdit fields to set in the AIPP block that the first evidence names; values may hold
 *     placeholders
 * @param newFile a file to write beside the command
 * @param code the fix as program text, fenced, by the interface that it calls: {@code acldvpp},
 *     {@code hi_mpi}, {@code acl.media}; {@code aipp} for a configuration
 * @param sentences what each rule says, by the part of its name after {@code "<id>: "}
 * @param prose by language
 */
public record Entry(
    Outline outline,
    Text title,
    Text summary,
    int costMinutes,
    Text price,
    Text experiment,
    CommandChange command,
    SortedMap<String, String> aippEdit,
    NewFile newFile,
    SortedMap<String, String> code,
    List<String> sources,
    Map<String, Text> sentences,
    Map<Lang, Prose> prose) {

  /**
   * How the conversion command changes.
   *
   * @param set options to add or replace
   * @param remove options to take away
   * @param restore whether the other knobs of the documented sequence go back to their defaults
   */
  public record CommandChange(SortedMap<String, String> set, List<String> remove, boolean restore) {

    /** True where the fix does not change the command. */
    public boolean isNone() {
      return set.isEmpty() && remove.isEmpty() && !restore;
    }
  }

  /**
   * A file to write.
   *
   * @param name empty where there is none
   */
  public record NewFile(String name, String content) {}

  /**
   * The prose of one language.
   *
   * @param signs how it shows itself before anybody knows it, as it stands; empty where nobody
   *     wrote of that
   * @param steps of the fix, in order
   * @param vendor what to send to the vendor; empty where it does not end there
   */
  public record Prose(
      String why, String signs, String check, List<String> steps, String verify, String vendor) {}

  public Prose prose(Lang lang) {
    Prose found = prose.get(lang);
    if (found == null) {
      throw new IllegalStateException(outline.id() + " has no prose in " + lang.tag());
    }
    return found;
  }

  /**
   * The same entry with what more rules say.
   *
   * @param more by full name; those of other recommendations are left out
   */
  Entry withSentences(Map<String, Text> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new LinkedHashMap<>(sentences);
    String prefix = outline.id() + ": ";
    more.forEach(
        (rule, says) -> {
          if (rule.startsWith(prefix)) {
            all.put(rule.substring(prefix.length()), says);
          }
        });
    return new Entry(
        outline,
        title,
        summary,
        costMinutes,
        price,
        experiment,
        command,
        aippEdit,
        newFile,
        code,
        sources,
        all,
        prose);
  }

  /** What the rule of this full name says; the summary where the entry has no sentence for it. */
  public Text sentence(String rule) {
    String key =
        rule.startsWith(outline.id() + ": ") ? rule.substring(outline.id().length() + 2) : rule;
    return sentences.getOrDefault(key, summary);
  }
}
