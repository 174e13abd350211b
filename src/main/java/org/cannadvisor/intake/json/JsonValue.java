package org.cannadvisor.intake.json;

import java.util.List;
import java.util.Optional;

/** A JSON value and the line on which it begins. */
public sealed interface JsonValue {

  /** 1-based. */
  int line();

  /**
   * An object. A name that is written twice is there twice.
   *
   * @param members in the order of the file
   */
  record Struct(int line, List<Member> members) implements JsonValue {

    /** The value of the last member of this name: what a parser without duplicates would keep. */
    public Optional<JsonValue> value(String name) {
      return members.stream()
          .filter(member -> member.name().equals(name))
          .map(Member::value)
          .reduce((first, second) -> second);
    }

    /** The text of a member that is no object and no list; empty where there is none. */
    public String text(String name) {
      return value(name)
          .filter(Scalar.class::isInstance)
          .map(value -> ((Scalar) value).text())
          .orElse("");
    }

    public boolean has(String name) {
      return members.stream().anyMatch(member -> member.name().equals(name));
    }
  }

  /** A list. */
  record Items(int line, List<JsonValue> items) implements JsonValue {}

  /**
   * A string, number, boolean or null.
   *
   * @param text without quotes
   * @param quoted true for a string
   */
  record Scalar(int line, String text, boolean quoted) implements JsonValue {}

  /**
   * One {@code "name": value} of an object.
   *
   * @param line of the name
   */
  record Member(int line, String name, JsonValue value) {}
}
