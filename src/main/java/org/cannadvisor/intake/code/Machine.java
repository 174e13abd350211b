package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cannadvisor.model.Fact;

/**
 * Follows the programs of a project from where they begin: {@code main}, the module of a script,
 * and every function that nobody in the project calls; then the functions of C++ that no way has
 * come to, because what calls them could not be followed.
 */
public final class Machine {

  /** Statements and expressions that are followed in one project. */
  private static final int BUDGET = 3_000_000;

  /** One way may not eat up what the others need. */
  private static final int BUDGET_OF_ONE = 400_000;

  /**
   * So many times those that no other calls come first; of longer chains each is followed alone.
   */
  private static final int ROUNDS = 20;

  private final Program program;
  private final Supplier<List<Library>> libraries;
  private final Map<String, Integer> steps = new HashMap<>();
  private final Set<Fact> facts = new LinkedHashSet<>();
  private final Reached reached = new Reached();
  private int left = BUDGET;
  private boolean whole = true;

  private Machine(Program program, Supplier<List<Library>> libraries) {
    this.program = program;
    this.libraries = libraries;
  }

  /**
   * What was found.
   *
   * @param whole whether every way was followed to its end
   */
  public record Result(List<Fact> facts, boolean whole) {}

  /**
   * Follows everything.
   *
   * @param libraries made anew for each way through a program
   */
  public static Result follow(List<Unit> units, Supplier<List<Library>> libraries) {
    var machine = new Machine(new Program(units), libraries);
    if (!units.isEmpty()) {
      machine.followAll();
    }
    return new Result(List.copyOf(machine.facts), machine.whole);
  }

  private void followAll() {
    Set<String> called = new HashSet<>();
    program.units().forEach(unit -> Called.names(unit, called));
    for (Unit unit : program.units()) {
      if (unit.language() == Unit.Language.PYTHON) {
        followModule(unit);
      }
      for (Function function : unit.functions()) {
        if (isBegin(unit, function) || !called.contains(function.name())) {
          followFunction(unit, function);
        }
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      reached.first(program).forEach(this::followRest);
    }
    reached.remaining(program).forEach(this::followRest);
  }

  private void followRest(Function function) {
    if (!reached.contains(function)) {
      reached.add(function);
      followFunction(program.unit(function.file()), function);
    }
  }

  /** A module of Python calls its {@code main} itself, and was followed already. */
  private static boolean isBegin(Unit unit, Function function) {
    return function.name().equals("main")
        && (unit.language() == Unit.Language.CPP || !Called.atTop(unit).contains("main"));
  }

  private void followModule(Unit unit) {
    Run run = begin(unit);
    var scope = new Scope(unit, "", Value.NOTHING, null);
    run.modules().put(unit.text().path(), scope);
    var statements = new Statements(run);
    statements.calls().names().imports(unit);
    statements.all(unit.top(), scope);
    end(run);
  }

  private void followFunction(Unit unit, Function function) {
    if (Calls.isSpecial(function)) {
      return;
    }
    Run run = begin(unit);
    new Statements(run).calls().begin(function);
    end(run);
  }

  private Run begin(Unit unit) {
    int granted = Math.min(left, BUDGET_OF_ONE);
    left -= granted;
    return new Run(
        program.from(unit.text().path()),
        libraries.get(),
        new Budget(granted),
        unit.text().path(),
        steps,
        facts,
        reached);
  }

  private void end(Run run) {
    whole &= !run.budget().isExhausted();
    left += run.budget().left();
    List<Library> last = new ArrayList<>(run.libraries());
    Collections.reverse(last);
    last.forEach(library -> library.end(run.path(), run.facts()::add));
  }
}
