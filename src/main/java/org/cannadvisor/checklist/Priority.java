package org.cannadvisor.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;

/** Which of the open questions to ask first. */
public final class Priority {

  private final Map<String, Item> items = new HashMap<>();

  private Priority(List<Item> all) {
    all.forEach(item -> items.put(item.question().id(), item));
  }

  /**
   * The open questions: first the one that gives what is missed most, then those that decide most,
   * then in their own order.
   *
   * @param wanted the word of {@code sources.yaml} that is missed most; empty for none
   */
  public static List<Item> order(List<Item> all, String wanted) {
    var priority = new Priority(all);
    List<Item> open =
        new ArrayList<>(all.stream().filter(item -> item.state() == State.OPEN).toList());
    open.sort(Comparator.comparingInt((Item item) -> -item.undecided().size()));
    priority
        .first(all, wanted)
        .ifPresent(
            first -> {
              open.remove(first);
              open.add(0, first);
            });
    return List.copyOf(open);
  }

  /** An open question that gives it, or one that must be answered before such a question is due. */
  private Optional<Item> first(List<Item> all, String wanted) {
    List<Item> giving =
        all.stream()
            .filter(item -> item.question().supplies().contains(wanted))
            .sorted(Comparator.comparingInt(item -> -item.undecided().size()))
            .toList();
    Optional<Item> due = giving.stream().filter(item -> item.state() == State.OPEN).findFirst();
    return due.isPresent()
        ? due
        : giving.stream()
            .filter(item -> item.state() == State.LATER)
            .findFirst()
            .flatMap(this::prerequisite);
  }

  private Optional<Item> prerequisite(Item later) {
    for (String id : later.question().after().keySet()) {
      Item earlier = items.get(id);
      if (earlier != null && earlier.state() == State.OPEN) {
        return Optional.of(earlier);
      }
      if (earlier != null && earlier.state() == State.LATER) {
        return prerequisite(earlier);
      }
    }
    return Optional.empty();
  }
}
