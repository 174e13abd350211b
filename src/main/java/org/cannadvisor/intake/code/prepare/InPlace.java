package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/**
 * Pictures are values, but {@code x.div_(255)} changes what {@code x} holds. What was done in place
 * is kept with the memory of the picture, and looked up wherever a library is handed one.
 */
final class InPlace {

  private static final String CHANGES = "changes";

  private static final int MOST = 40;

  private InPlace() {}

  /** Says that {@code before} has become {@code after}. */
  static Value change(Site site, Held before, ImageArray after) {
    Thing memory = before.memory();
    List<Value> changes = new ArrayList<>(Constants.items(site.get(memory, CHANGES)));
    changes.add(before);
    changes.add(after);
    boolean known = changes.size() <= MOST && !isLost(site, memory);
    site.set(memory, CHANGES, known ? new Value.Items(List.copyOf(changes)) : Value.UNKNOWN);
    return after;
  }

  /** What a value is by now; pictures inside lists included. */
  static Value now(Site site, Value value) {
    if (value instanceof Held held) {
      return now(site, held);
    }
    if (value instanceof Value.Alike list && list.element() instanceof Held held) {
      return new Value.Alike(now(site, held));
    }
    if (value instanceof Value.Items list
        && list.items().stream().anyMatch(Held.class::isInstance)) {
      return new Value.Items(
          list.items().stream()
              .map(item -> item instanceof Held held ? now(site, held) : item)
              .toList());
    }
    return value;
  }

  private static Value now(Site site, Held held) {
    Thing memory = held.memory();
    if (isLost(site, memory)) {
      return held instanceof ImageArray image
          ? image.with(Geometry.lost()).withLostNumbers(site.at())
          : Value.UNKNOWN;
    }
    List<Value> changes = Constants.items(site.get(memory, CHANGES));
    Value result = held;
    for (int i = 0; i + 1 < changes.size(); i += 2) {
      if (changes.get(i).equals(result)) {
        result = changes.get(i + 1);
      }
    }
    return result;
  }

  /** Two branches changed it in different ways. */
  private static boolean isLost(Site site, Thing memory) {
    return site.setAt(memory, CHANGES).isPresent()
        && !(site.get(memory, CHANGES) instanceof Value.Items);
  }
}
