package org.cannadvisor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The guided checklist as it stands, in one language; what every writer of it gets.
 *
 * @param directory as the user gave it; empty for the whole guide, which is about no project
 * @param verdict of the diagnosis, one sentence; empty for the whole guide
 * @param items one for each question, in the order in which a person would look
 * @param next ids of the open questions, the most deciding one first
 * @param problems of the manifest, in which the answers stand
 * @param signposts for a page that is filled in; other formats need none
 */
public record Guide(
    String directory,
    Lang lang,
    String version,
    String verdict,
    List<Item> items,
    List<String> next,
    List<Problem> problems,
    Signposts signposts) {

  public Guide {
    items = List.copyOf(items);
    next = List.copyOf(next);
    problems = List.copyOf(problems);
  }

  /** Without signposts. */
  public Guide(
      String directory,
      Lang lang,
      String version,
      String verdict,
      List<Item> items,
      List<String> next,
      List<Problem> problems) {
    this(directory, lang, version, verdict, items, next, problems, Signposts.NONE);
  }

  /** The same with signposts. */
  public Guide with(Signposts posts) {
    return new Guide(directory, lang, version, verdict, items, next, problems, posts);
  }

  /** Whether it is about a project. */
  public boolean isAboutProject() {
    return !directory.isEmpty();
  }

  /** The question of this id and where it stands. */
  public Item item(String id) {
    return items.stream().filter(item -> item.question().id().equals(id)).findFirst().orElseThrow();
  }

  /** The questions in this state, in their order. */
  public List<Item> in(State state) {
    return items.stream().filter(item -> item.state() == state).toList();
  }

  /** Where a question stands. */
  public enum State {
    /** By files, by a person, or by both. */
    ANSWERED,
    /** A person answered, and files say otherwise. */
    CONTRADICTED,
    /** To be asked. */
    OPEN,
    /** To be asked where an earlier, open question is answered in a certain way. */
    LATER,
    /** An earlier answer makes it pointless. */
    NOT_DUE;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A question and where it stands.
   *
   * @param byFiles answers that files give; several where the files of several models differ
   * @param byPerson what stands in {@code answers} of the manifest
   * @param opens by answer the questions that become due with it
   * @param undecided the ids which it would decide and which nothing has decided yet
   */
  public record Item(
      Question question,
      State state,
      List<Found> byFiles,
      Optional<ChecklistAnswer> byPerson,
      Map<String, List<String>> opens,
      List<String> undecided) {

    public Item {
      byFiles = List.copyOf(byFiles);
      opens = new LinkedHashMap<>(opens);
      undecided = List.copyOf(undecided);
    }
  }

  /**
   * An answer that files give.
   *
   * @param answer id of a choice; empty where files tell what is asked for in words of their own
   * @param evidence never empty
   */
  public record Found(String answer, List<Testimony> evidence) {

    public Found {
      evidence = List.copyOf(evidence);
    }
  }
}
