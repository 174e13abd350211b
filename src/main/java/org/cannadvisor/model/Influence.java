package org.cannadvisor.model;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting of a project that can change the numbers a model gives, or a number that came out.
 *
 * @param group what it is about
 * @param place to which of several it belongs: a conversion, an AIPP block, a program and its input
 * @param name of the setting, as in its file
 * @param value as it is in force
 * @param effect what the value comes to, where two values can come to the same; empty where the
 *     value itself counts
 */
public record Influence(
    String subject,
    Group group,
    String place,
    String name,
    String value,
    String effect,
    Evidence at) {

  /** What can change numbers; the constants stand from what changes most to what came out. */
  public enum Group {
    CHIP,
    VERSION,
    PATH,
    AIPP,
    PRECISION,
    QUANTIZATION,
    BUFFER,
    FUSION,
    PASS,
    INPUT,
    OUTPUT,
    CHECK,
    ENVIRONMENT,
    METRIC;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The group with this identifier; empty where there is none. */
    public static Optional<Group> of(String id) {
      for (Group group : values()) {
        if (group.id().equals(id)) {
          return Optional.of(group);
        }
      }
      return Optional.empty();
    }
  }

  /** What decides whether two of them are the same. */
  public String counts() {
    return effect.isEmpty() ? value : effect;
  }
}
