package org.cannadvisor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the results, stated by the manifest or derived from figures. */
public record Symptom(String subject, Sort sort, boolean declared, Evidence at) implements Fact {

  /** How bad it is. */
  public enum Sort {
    /** Unusable output. */
    WRONG,
    /** A gap to the reference. */
    DEGRADED,
    /** Differs from run to run on the same input. */
    UNSTABLE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The identifiers of all. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Sort::id).toList();
    }

    public static Optional<Sort> of(String id) {
      return Arrays.stream(values()).filter(sort -> sort.id().equals(id)).findFirst();
    }
  }

  @Override
  public Symptom withSubject(String subject) {
    return new Symptom(subject, sort, declared, at);
  }
}
