package org.cannadvisor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recommendation means and which rules argue about it, in one language; where a project was
 * given, also why it was or was not made there.
 *
 * @param why the cause
 * @param signs how it shows itself before anybody knows it; may be empty
 * @param check how to see it with one's own eyes
 * @param steps of the fix
 * @param code the fix as program text, fenced, by the interface that it calls
 * @param price what the fix costs in speed
 * @param experiment which experiment decides while it is only likely; may be empty
 * @param vendor what to send to the vendor; may be empty
 * @param costMinutes a person's time for the fix and its check
 * @param explains the symptoms that it can produce
 * @param alwaysHarmful whether a certain finding is confirmed where no symptom is stated
 * @param needs what must be there to decide, and how to get it
 * @param rules by kind, the heaviest first
 * @param here what became of it in a project
 */
public record Explanation(
    Lang lang,
    String version,
    String id,
    Stage stage,
    String title,
    String summary,
    String why,
    String signs,
    String check,
    List<String> steps,
    Map<String, String> code,
    String price,
    String experiment,
    String verify,
    String vendor,
    int costMinutes,
    List<Symptom.Sort> explains,
    boolean alwaysHarmful,
    List<Need> needs,
    List<Rule> rules,
    List<String> sources,
    Optional<Here> here) {

  /** One line of the list of all recommendations. */
  public record Heading(Stage stage, String id, String title) {}

  /**
   * Something that must be there to decide.
   *
   * @param what a kind of file or a field of the manifest
   * @param how how to get it
   */
  public record Need(String what, String how) {}

  /**
   * A rule that argues about the recommendation.
   *
   * @param condition when it speaks, in plain words
   * @param amount how much it moves the score, in log-odds; negative where it speaks against
   * @param says its sentence, with {@code <name>} where a project gives the word
   */
  public record Rule(
      String condition, Argument.Kind kind, Weight weight, double amount, String says) {}

  /**
   * What became of it in one project.
   *
   * @param directory as the user gave it
   * @param trials one for each subject
   */
  public record Here(String directory, LocalDate today, List<Trial> trials) {}

  /**
   * What became of it for one subject.
   *
   * @param level only where it is recommended
   * @param prior class of the prior, as in {@code weights.yaml}
   * @param start the prior, in log-odds
   * @param score 0..1, of the prior and of everything that was argued
   * @param because one sentence, as the checks of the diagnosis give it
   * @param ground how status and level follow from what was argued
   * @param evidence the places behind {@code because}
   * @param argued the arguments that hold
   * @param missing what is not there and would decide more
   * @param configurations the options that it is about, by command; empty where it is about none
   */
  public record Trial(
      String subject,
      Diagnosis.Status status,
      Optional<Level> level,
      String prior,
      double start,
      double score,
      String because,
      String ground,
      List<Testimony> evidence,
      List<Argued> argued,
      List<Need> missing,
      List<Configuration> configurations) {}

  /** An argument that holds: the rule with its own sentence filled, and where that stands. */
  public record Argued(Rule rule, List<Evidence> evidence) {}
}
