package org.cannadvisor.model;

import java.util.List;

/**
 * One piece of advice about one subject, with all that a reader needs to believe and follow it. All
 * prose is in the language of the report.
 *
 * @param rank 1 for the first
 * @param score 0..1, how much the arguments weigh together
 * @param why the cause, and for {@link Level#LIKELY} the experiment that decides
 * @param evidence never empty
 * @param rules names of the rules that argued, with {@code -} in front where against
 * @param sources documents behind the knowledge entry
 * @param costMinutes a person's time for the fix and its check
 */
public record Recommendation(
    int rank,
    String id,
    String subject,
    Stage stage,
    Level level,
    double score,
    String title,
    String why,
    Fix fix,
    String verify,
    String vendor,
    List<Testimony> evidence,
    List<String> rules,
    List<String> sources,
    int costMinutes) {

  public Recommendation {
    evidence = List.copyOf(evidence);
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }

  /** What names it in baselines and in SARIF, see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(id, subject, evidence);
  }

  public Recommendation withRank(int rank) {
    return new Recommendation(
        rank,
        id,
        subject,
        stage,
        level,
        score,
        title,
        why,
        fix,
        verify,
        vendor,
        evidence,
        rules,
        sources,
        costMinutes);
  }
}
