package org.cannadvisor.intake.code;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/**
 * One way through a program, from where it begins.
 *
 * @param path the file where it begins
 * @param steps how many steps each way has had so far
 * @param facts what was said, each once
 * @param reached the functions that any way has come to
 * @param elements of an array what stands for the one at a place that is not known
 */
record Run(
    Program program,
    List<Library> libraries,
    State state,
    Budget budget,
    String path,
    Map<String, Integer> steps,
    Set<Fact> facts,
    Reached reached,
    Map<String, Scope> modules,
    Map<String, Cell> globals,
    Map<String, Integer> names,
    Set<Function> active,
    Map<Value.Items, Value> elements,
    Turns turns) {

  /** How many loops of unknown length are being followed. */
  static final class Turns {

    private int inside;

    void begin() {
      inside++;
    }

    void end() {
      inside--;
    }

    int inside() {
      return inside;
    }
  }

  Run(
      Program program,
      List<Library> libraries,
      Budget budget,
      String path,
      Map<String, Integer> steps,
      Set<Fact> facts,
      Reached reached) {
    this(
        program,
        libraries,
        new State(),
        budget,
        path,
        steps,
        facts,
        reached,
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new LinkedHashSet<>(),
        new IdentityHashMap<>(),
        new Turns());
  }

  int nextStep() {
    return steps.merge(path, 1, Integer::sum);
  }

  /** Something only a run knows; a name that is taken gets a number. */
  Thing open(String type, String name) {
    int uses = names.merge(name, 1, Integer::sum);
    return new Thing(type, uses == 1 ? name : name + "#" + uses, true);
  }

  Evidence at(Scope scope, int line) {
    return scope.unit().text().at(line);
  }
}
