package org.cannadvisor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding that somebody has decided to live with: it is not recommended, and not forgotten.
 *
 * @param id the recommendation that it would have been
 * @param subject the model it is about
 * @param title what is wrong
 * @param says what was found
 * @param level how sure it is; empty where it would have been a note
 * @param evidence where it was found; never empty
 * @param by who decided so
 * @param reason why, in the words of whoever decided; may be empty
 * @param until last day on which it holds, {@code YYYY-MM-DD}; empty for always
 * @param before whether the baseline had it, whoever decided
 * @param at where the decision stands; its file is relative to the project only for a manifest
 */
public record Accepted(
    String id,
    String subject,
    String title,
    String says,
    Optional<Level> level,
    List<Testimony> evidence,
    By by,
    String reason,
    String until,
    boolean before,
    Evidence at) {

  public Accepted {
    evidence = List.copyOf(evidence);
  }

  /** Who can decide to live with a finding. */
  public enum By {
    /** The project, in {@code suppress} of its manifest. */
    MANIFEST,
    /** A rule pack that switches the recommendation off. */
    PACK,
    /** A baseline: the finding was there before. */
    BASELINE;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What names it in baselines and in SARIF, see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(id, subject, evidence);
  }
}
