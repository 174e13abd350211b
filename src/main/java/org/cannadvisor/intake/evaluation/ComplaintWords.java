package org.cannadvisor.intake.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Symptom.Sort;

/**
 * The words of {@code complaint-words.txt}: phrases that complain by themselves, and trouble that
 * complains where it stands near what can be in trouble.
 */
final class ComplaintWords {

  private static final String FILE = "complaint-words.txt";

  /** Characters between what is in trouble and the trouble. */
  private static final int NEAR = 40;

  /** The same where the trouble is told in Chinese, which needs fewer characters. */
  private static final int NEAR_IN_CHINESE = 14;

  /** A longer sentence describes a network rather than what somebody saw. */
  private static final int LONGEST_TOLD = 120;

  private static final Pattern BREAK = Pattern.compile("[。；;]|\\. ");

  private final Map<String, Pattern> sections;

  private ComplaintWords(Map<String, Pattern> sections) {
    this.sections = sections;
  }

  /**
   * Reads the words.
   *
   * @throws UncheckedIOException where the program itself is damaged
   */
  static ComplaintWords load() {
    var lines = new HashMap<String, List<String>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ComplaintWords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      String section = "";
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[") && line.endsWith("]") && !line.contains("\\")) {
          section = line.substring(1, line.length() - 1);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.computeIfAbsent(section, key -> new ArrayList<>()).add(bounded(line));
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    var sections = new HashMap<String, Pattern>();
    lines.forEach(
        (section, words) ->
            sections.put(section, Pattern.compile("(?i)" + String.join("|", words))));
    return new ComplaintWords(Map.copyOf(sections));
  }

  /** An English expression stands between the ends of words, a Chinese one anywhere. */
  private static String bounded(String words) {
    boolean english = words.chars().allMatch(c -> c < 128);
    return english && !words.endsWith("$")
        ? "(?<![\\w/.-])(?:" + words + ")(?![\\w/-]|\\.\\w)"
        : english ? "\\b(?:" + words + ")" : "(?:" + words + ")";
  }

  /**
   * What a sentence complains of; empty where it does not.
   *
   * @param note whether it stands by itself and not in a paragraph, which may describe a network:
   *     only there trouble counts that has no phrase of its own
   */
  Optional<Sort> sort(String sentence, boolean note) {
    if (of("over").matcher(sentence).find()) {
      return Optional.empty();
    }
    if (isSaid("unstable", sentence)) {
      return Optional.of(Sort.UNSTABLE);
    }
    if (isSaid("wrong", sentence) || (note && isInTrouble("wrong", sentence))) {
      return Optional.of(Sort.WRONG);
    }
    return isSaid("degraded", sentence) || (note && isInTrouble("degraded", sentence))
        ? Optional.of(Sort.DEGRADED)
        : Optional.empty();
  }

  private Pattern of(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  private boolean isSaid(String section, String sentence) {
    Matcher said = of(section).matcher(sentence);
    while (said.find()) {
      if (!isDenied(sentence, said.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean isInTrouble(String sort, String sentence) {
    if (sentence.length() > LONGEST_TOLD || of("no trouble").matcher(sentence).find()) {
      return false;
    }
    Matcher trouble = of(sort + " with an object").matcher(sentence);
    while (trouble.find()) {
      if (hasObjectNear(sentence, trouble.start(), trouble.end())
          && !isDenied(sentence, trouble.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean isDenied(String sentence, int at) {
    return of("denied").matcher(sentence.substring(0, at)).find();
  }

  private boolean hasObjectNear(String sentence, int start, int end) {
    Matcher object = of("object").matcher(sentence);
    boolean english = sentence.substring(start, end).chars().allMatch(c -> c < 128);
    int near = english ? NEAR : NEAR_IN_CHINESE;
    object.region(Math.max(0, start - near), Math.min(sentence.length(), end + near));
    object.useTransparentBounds(true);
    while (object.find()) {
      String between =
          object.end() <= start
              ? sentence.substring(object.end(), start)
              : sentence.substring(Math.min(end, object.start()), object.start());
      if (!BREAK.matcher(between).find()) {
        return true;
      }
    }
    return false;
  }
}
