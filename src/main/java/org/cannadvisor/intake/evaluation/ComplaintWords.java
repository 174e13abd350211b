package org.cannadvisor.intake.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.model.Symptom.Sort;

/**
 * The words of {@code complaint-words.txt}: phrases that complain by themselves, and trouble that
 * complains where it stands near what can be in trouble.
 */
final class ComplaintWords {

  private static final String FILE = "complaint-words.txt";
  private static final Pattern SECTION = Pattern.compile("\\[([a-z ]+)]");

  /** Characters between what is in trouble and the trouble. */
  private static final int NEAR = 40;

  /** The same where the trouble is told in Chinese, which needs fewer characters. */
  private static final int NEAR_IN_CHINESE = 14;

  /** A longer sentence describes a network rather than what somebody saw. */
  private static final int LONGEST_TOLD = 120;

  private static final Pattern BREAK = Pattern.compile("[。；;]|\\. ");

  /** What stands behind a comma has trouble of its own. */
  private static final Pattern BREAK_BEHIND = Pattern.compile("[。；;，]|\\. ");

  private static final Pattern CLAUSE =
      Pattern.compile("(?<=[,，;；。])|(?=\\b(?:and|but|while)\\b)|(?=但|而(?!且))");

  /** Words for the chip; others than in a path count. */
  private static final Sought CHIP =
      Sought.of(
          "(?i)(?<![a-z])(?:om|npus?|ascend|atlas|310\\w{0,3}|910\\w{0,3}|board|chip|card|device|orange ?pi|acl)(?![a-z])"
              + "|昇腾|板端|板侧|板子|上板|推理卡|小站|端侧|设备");

  /** {@code nan 0/1120}: they were counted, and there are none. */
  private static final Pattern NONE_COUNTED =
      Pattern.compile("(?i)\\b(?:nan|inf)s?\\s?[:=]?\\s?0(?:\\s?/\\s?\\d{1,12})?(?![\\d.])");

  private final Map<String, List<Phrase>> sections;

  private ComplaintWords(Map<String, List<Phrase>> sections) {
    this.sections = sections;
  }

  /** All words of the file, read when somebody first asks for them. */
  private static final class All {
    static final ComplaintWords WORDS = load();
  }

  /** The words that can be found in a text: few of them, which are looked for in its sentences. */
  static ComplaintWords in(String text) {
    return All.WORDS.narrowed(text);
  }

  private ComplaintWords narrowed(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    var present = new HashMap<String, List<Phrase>>();
    for (Map.Entry<String, List<Phrase>> section : sections.entrySet()) {
      var phrases = new ArrayList<Phrase>();
      for (Phrase phrase : section.getValue()) {
        if (phrase.mayBeIn(lowered)) {
          phrases.add(phrase);
        }
      }
      present.put(section.getKey(), phrases);
    }
    return new ComplaintWords(present);
  }

  /**
   * Reads the words.
   *
   * @throws UncheckedIOException where the program itself is damaged
   */
  private static ComplaintWords load() {
    var sections = new HashMap<String, List<Phrase>>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ComplaintWords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      String section = "";
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Matcher header = SECTION.matcher(line);
        if (header.matches()) {
          section = header.group(1);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          sections.computeIfAbsent(section, key -> new ArrayList<>()).add(new Phrase(line));
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return new ComplaintWords(sections);
  }

  /**
   * What a sentence complains of; empty where it does not.
   *
   * @param note whether it stands by itself and not in a paragraph, which may describe a network:
   *     only there trouble counts that has no phrase of its own
   */
  Optional<Sort> sort(String sentence, boolean note) {
    String counted = NONE_COUNTED.matcher(sentence).replaceAll("");
    ComplaintWords few = narrowed(counted);
    String said = few.withoutSpeed(counted);
    boolean elsewhere = few.isFound("elsewhere", said) && !CHIP.isIn(said);
    return elsewhere ? Optional.empty() : few.told(said, note);
  }

  /** A sentence may complain of the results and of the speed. */
  private String withoutSpeed(String sentence) {
    if (!isFound("speed", sentence)) {
      return sentence;
    }
    return Arrays.stream(CLAUSE.split(sentence, -1))
        .filter(part -> !isFound("speed", part))
        .collect(Collectors.joining());
  }

  private Optional<Sort> told(String sentence, boolean note) {
    if (isFound("over", sentence)) {
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

  private List<Phrase> of(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  private boolean isFound(String section, String text) {
    return of(section).stream().anyMatch(one -> one.in(text).find());
  }

  private boolean isSaid(String section, String sentence) {
    for (Phrase phrase : of(section)) {
      Matcher said = phrase.in(sentence);
      while (said.find()) {
        if (!isDenied(sentence, said.start())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isInTrouble(String sort, String sentence) {
    if (sentence.length() > LONGEST_TOLD || isFound("no trouble", sentence)) {
      return false;
    }
    for (Phrase phrase : of(sort + " with an object")) {
      Matcher trouble = phrase.in(sentence);
      while (trouble.find()) {
        if (hasObjectNear(sentence, trouble.start(), trouble.end())
            && !isDenied(sentence, trouble.start())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDenied(String sentence, int at) {
    return isFound("denied", sentence.substring(0, at));
  }

  private boolean hasObjectNear(String sentence, int start, int end) {
    boolean english = sentence.substring(start, end).chars().allMatch(c -> c < 128);
    int near = english ? NEAR : NEAR_IN_CHINESE;
    for (Phrase phrase : of("object")) {
      Matcher object = phrase.in(sentence);
      object.region(Math.max(0, start - near), Math.min(sentence.length(), end + near));
      object.useTransparentBounds(true);
      while (object.find()) {
        Pattern stop = object.start() >= end ? BREAK_BEHIND : BREAK;
        if (!stop.matcher(between(sentence, object, start, end)).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String between(String sentence, Matcher object, int start, int end) {
    return object.end() <= start
        ? sentence.substring(object.end(), start)
        : sentence.substring(Math.min(end, object.start()), object.start());
  }
}
