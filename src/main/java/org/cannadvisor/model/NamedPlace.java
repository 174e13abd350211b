package org.cannadvisor.model;

import java.util.Locale;

/**
 * A name that stands for one input or output by its place.
 *
 * @param rank from 0
 */
public record NamedPlace(String subject, Use use, int rank, String name, Evidence at)
    implements Fact {

  /** Below this a part of a name says nothing. */
  private static final int TELLING = 3;

  /** What has the name and the place. */
  public enum Use {
    /** A file or folder in the list that a tool is given for the inputs. */
    HANDED_INPUT,
    /** An output in the list that an export is given. */
    EXPORTED_OUTPUT,
    /** The variable into which a program reads the output with this number. */
    READ_OUTPUT,
    /** What a tool calls the output with this number when it has loaded the model. */
    LISTED_OUTPUT
  }

  /** The same name, whatever separates its words: {@code input_mask}, {@code inputMask}. */
  public boolean isNamed(String other) {
    return plain(name).equals(plain(other));
  }

  /** One name is part of the other: {@code end_logits} speaks of {@code end}. */
  public boolean speaksOf(String other) {
    String mine = plain(name);
    String its = plain(other);
    return (its.length() >= TELLING && mine.contains(its))
        || (mine.length() >= TELLING && its.contains(mine));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  @Override
  public NamedPlace withSubject(String subject) {
    return new NamedPlace(subject, use, rank, name, at);
  }
}
