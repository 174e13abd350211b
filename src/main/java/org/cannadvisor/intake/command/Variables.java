package org.cannadvisor.intake.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables of a script are known to hold. A value given in one branch of an {@code if} or
 * {@code case} holds in that branch only; afterwards it is unknown.
 */
final class Variables {

  /** Stands between the elements of an array. */
  static final String BETWEEN = "\u001f";

  /** Longer values are left unresolved, so that doubling a variable in a script stays cheap. */
  private static final int MAX_VALUE = 4 * 1024;

  private static final int MAX_KNOWN = 250;

  private Map<String, String> known = new HashMap<>();
  private final Set<String> changing = new HashSet<>();
  private final Deque<Branch> branches = new ArrayDeque<>();

  private record Branch(Map<String, String> before, Set<String> changed) {}

  Optional<String> value(String name) {
    return Optional.ofNullable(known.get(name));
  }

  void set(String name, String value) {
    if (known.containsKey(name) && !value.equals(known.get(name))) {
      changing.add(name);
    }
    note(name);
    if (!mayHold(value)) {
      known.remove(name);
    } else {
      known.put(name, value);
    }
  }

  /** Whether a value is short enough to be kept. */
  boolean mayHold(String value) {
    return value.length() <= MAX_VALUE && known.size() <= MAX_KNOWN;
  }

  /** {@code name=(a b)}; what it held before counts where {@code more} is added. */
  void setArray(String name, List<String> elements, boolean more) {
    String joined = String.join(BETWEEN, elements);
    String before = more ? known.getOrDefault(name + "[@]", "") : "";
    String all = before.isEmpty() ? joined : before + BETWEEN + joined;
    forget(name);
    set(name + "[@]", all);
    set(name + "[*]", all);
  }

  void forget(String name) {
    changing.add(name);
    note(name);
    known.remove(name);
    for (String array : List.of(name + "[@]", name + "[*]")) {
      note(array);
      known.remove(array);
    }
  }

  /** Keeps what was never given twice: all that the body of a function can rely on. */
  void keepSettled() {
    known.keySet().removeAll(changing);
  }

  private void note(String name) {
    branches.forEach(branch -> branch.changed().add(name));
  }

  void enterBranch() {
    branches.push(new Branch(new HashMap<>(known), new HashSet<>()));
  }

  void nextBranch() {
    if (!branches.isEmpty()) {
      known = new HashMap<>(branches.element().before());
    }
  }

  void leaveBranch() {
    if (!branches.isEmpty()) {
      Branch branch = branches.pop();
      known = new HashMap<>(branch.before());
      branch.changed().forEach(known::remove);
      changing.addAll(branch.changed());
    }
  }
}
