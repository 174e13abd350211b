package org.cannadvisor.intake.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the methods of a dict change. */
final class Dicts {

  private Dicts() {}

  /**
   * A call of such a method.
   *
   * @param after the dict as it is then
   * @param result what the call gives
   */
  record Change(Value after, Value result) {}

  static boolean changes(String method) {
    return switch (method) {
      case "update", "pop", "setdefault" -> true;
      default -> false;
    };
  }

  static Change change(String method, Value.Pairs pairs, List<Given> given) {
    return switch (method) {
      case "update" -> new Change(updated(pairs, given), Value.NOTHING);
      case "pop" -> popped(pairs, given);
      default -> defaulted(pairs, given);
    };
  }

  private static Value updated(Value.Pairs pairs, List<Given> given) {
    Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
    for (Given one : given) {
      if (!one.name().isEmpty() && !one.name().startsWith("*")) {
        entries.put(one.name(), one.value());
      } else if (one.value() instanceof Value.Pairs more) {
        entries.putAll(more.entries());
      } else {
        return Value.UNKNOWN;
      }
    }
    return new Value.Pairs(entries);
  }

  private static Change popped(Value.Pairs pairs, List<Given> given) {
    if (given.isEmpty() || !(given.get(0).value() instanceof Value.Text key)) {
      return new Change(Value.UNKNOWN, Value.UNKNOWN);
    }
    Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
    Value removed = entries.remove(key.value());
    return new Change(new Value.Pairs(entries), removed == null ? second(given) : removed);
  }

  private static Change defaulted(Value.Pairs pairs, List<Given> given) {
    if (given.isEmpty() || !(given.get(0).value() instanceof Value.Text key)) {
      return new Change(Value.UNKNOWN, Value.UNKNOWN);
    }
    Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
    entries.putIfAbsent(key.value(), second(given));
    return new Change(new Value.Pairs(entries), entries.getOrDefault(key.value(), Value.UNKNOWN));
  }

  private static Value second(List<Given> given) {
    return given.size() > 1 ? given.get(1).value() : Value.NOTHING;
  }
}
