package org.cannadvisor.intake.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the variables of a script are known to hold. A value given in one branch of an {@code if} or
 * {@code case} holds in that branch only; afterwards it is unknown.
 */
final class Variables {

  /** Longer values are left unresolved, so that doubling a variable in a script stays cheap. */
  private static final int MAX_VALUE = 4 * 1024;

  private static final int MAX_KNOWN = 1000;
  private static final int MAX_DEPTH = 64;

  private Map<String, String> known = new HashMap<>();
  private final Deque<Branch> branches = new ArrayDeque<>();

  private record Branch(Map<String, String> before, Map<String, Boolean> changed) {}

  Optional<String> value(String name) {
    return Optional.ofNullable(known.get(name));
  }

  void set(String name, String value) {
    note(name);
    if (value.length() > MAX_VALUE || known.size() > MAX_KNOWN) {
      known.remove(name);
    } else {
      known.put(name, value);
    }
  }

  void forget(String name) {
    note(name);
    known.remove(name);
  }

  private void note(String name) {
    branches.forEach(branch -> branch.changed().put(name, true));
  }

  void enterBranch() {
    if (branches.size() < MAX_DEPTH) {
      branches.push(new Branch(new HashMap<>(known), new HashMap<>()));
    }
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
      branch.changed().keySet().forEach(known::remove);
    }
  }
}
