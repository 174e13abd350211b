package org.cannadvisor.intake.code;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The functions that some way through the program has come to, and those that remain: of C++, a
 * call through a factory, a thread or an object of unknown class leads to them.
 */
final class Reached {

  private final Set<Function> functions = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<List<Stmt>> skipped = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Function function) {
    functions.add(function);
  }

  /** Statements behind a condition that does not hold: what they call is not meant to be run. */
  void addSkipped(List<Stmt> statements) {
    skipped.add(statements);
  }

  boolean contains(Function function) {
    return functions.contains(function);
  }

  /** Those that nothing has come to. */
  List<Function> remaining(Program program) {
    Set<String> left = new HashSet<>();
    skipped.forEach(statements -> Called.names(statements, left));
    return program.units().stream()
        .filter(unit -> unit.language() == Unit.Language.CPP)
        .flatMap(unit -> unit.functions().stream())
        .filter(one -> !contains(one) && !Calls.isSpecial(one))
        .filter(one -> !left.contains(one.name()))
        .toList();
  }

  /** Of those the ones that no other of them calls; all where there are none. */
  List<Function> first(Program program) {
    List<Function> remaining = remaining(program);
    Set<String> called = new HashSet<>();
    for (Function caller : remaining) {
      Set<String> names = new HashSet<>();
      Called.names(caller.body(), names);
      names.remove(caller.name());
      called.addAll(names);
    }
    List<Function> first = remaining.stream().filter(one -> !called.contains(one.name())).toList();
    return first.isEmpty() ? remaining : first;
  }
}
