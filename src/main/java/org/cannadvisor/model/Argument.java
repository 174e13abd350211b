package org.cannadvisor.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one rule has to say about one recommendation. Rules insert arguments and nothing else; the
 * advisor joins them into a score, a level and an explanation. The sentence for humans stands in
 * the knowledge entry under the name of the rule; {@link #values()} fill its placeholders.
 *
 * @param id the recommendation it is about, an identifier of the catalogue
 * @param evidence never empty; the most telling place first
 * @param values words for the placeholders of the sentence, by name
 */
public record Argument(
    String id,
    String subject,
    Kind kind,
    Weight weight,
    List<Evidence> evidence,
    SortedMap<String, String> values) {

  /** Which way an argument speaks. */
  public enum Kind {
    /** For the recommendation. */
    FOR,
    /** Against it. */
    AGAINST,
    /** It cannot be the cause, or the step is no longer to be taken. */
    RULES_OUT,
    /** The step was taken and brought no cure. */
    TRIED,
    /** A certain fault that does no harm here: worth a note, not a recommendation. */
    NOTES
  }

  public Argument {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("An argument about " + id + " has no evidence.");
    }
  }

  public static Argument supports(String id, String subject, Weight weight, Evidence... evidence) {
    return of(id, subject, Kind.FOR, weight, evidence);
  }

  public static Argument opposes(String id, String subject, Weight weight, Evidence... evidence) {
    return of(id, subject, Kind.AGAINST, weight, evidence);
  }

  public static Argument rulesOut(String id, String subject, Evidence... evidence) {
    return of(id, subject, Kind.RULES_OUT, Weight.CERTAIN, evidence);
  }

  public static Argument tried(String id, String subject, Evidence... evidence) {
    return of(id, subject, Kind.TRIED, Weight.CERTAIN, evidence);
  }

  public static Argument notes(String id, String subject, Evidence... evidence) {
    return of(id, subject, Kind.NOTES, Weight.CERTAIN, evidence);
  }

  /** What a person's answer means, with the question and the answer as values. */
  public static Argument answered(AnswerMeaning meaning, String subject, Evidence at) {
    return of(meaning.id(), subject, meaning.kind(), meaning.weight(), at)
        .with("question", meaning.question())
        .with("answer", meaning.answer());
  }

  /**
   * What a row of a decision table says. Its words fill the entry's placeholders as well, under the
   * names that the table of known operators has for them.
   */
  public static Argument tabled(TableAdvice row) {
    Weight weight = row.kind() == Kind.RULES_OUT ? Weight.CERTAIN : row.weight();
    return of(row.about(), row.subject(), row.kind(), weight, row.places().toArray(new Evidence[0]))
        .withWord("operator", row.operator())
        .withWord("type", row.type())
        .withWord("count", row.count() == 0 ? "" : String.valueOf(row.count()))
        .withWord("pass", row.pass())
        .withWord("saysZh", row.saysZh())
        .withWord("saysEn", row.saysEn())
        .withWord("source", row.source());
  }

  private Argument withWord(String name, String word) {
    return word.isEmpty() ? this : with(name, word);
  }

  private static Argument of(
      String id, String subject, Kind kind, Weight weight, Evidence... evidence) {
    List<Evidence> distinct = Arrays.stream(evidence).distinct().toList();
    return new Argument(id, subject, kind, weight, distinct, new TreeMap<>());
  }

  /** The most telling place. */
  public Evidence first() {
    return evidence.get(0);
  }

  /** Whether it is about this one: {@code value} fills the placeholder {@code name}. */
  public boolean isAbout(String name, String value) {
    return value.equals(values.get(name));
  }

  /** The same argument with a word for the placeholder {@code {name}} of its sentence. */
  public Argument with(String name, Object value) {
    var more = new TreeMap<>(values);
    more.put(name, Numbers.plain(value));
    return new Argument(id, subject, kind, weight, evidence, more);
  }
}
