package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;

/**
 * The findings of a project on one day, against which later ones are seen: what is in it counts as
 * accepted, so that only what is new is recommended.
 *
 * @param file where it stands, as given; empty where there is none
 * @param today the day on which it was made, {@code YYYY-MM-DD}
 */
public record Baseline(String file, String today, List<Entry> entries) {

  /** Without a baseline everything is new. */
  public static final Baseline NONE = new Baseline("", "", List.of());

  public Baseline {
    entries = List.copyOf(entries);
  }

  /**
   * One finding.
   *
   * @param fingerprint see {@link Fingerprint}; the other fields are for people
   */
  public record Entry(String fingerprint, String id, String subject, String title, String place) {}

  /** The entry of this fingerprint. */
  public Optional<Entry> entry(String fingerprint) {
    return entries.stream().filter(one -> one.fingerprint().equals(fingerprint)).findFirst();
  }
}
