package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;

/** Gives values to what stands on the left of an assignment. */
final class Assignments {

  private final Run run;
  private final Names names;
  private final Expressions expressions;

  Assignments(Run run, Names names, Expressions expressions) {
    this.run = run;
    this.names = names;
    this.expressions = expressions;
  }

  /** Gives a value to a name, field, element, or to several of them. */
  void assign(Expr target, Value value, Scope scope, Evidence at) {
    if (target instanceof Expr.Items items) {
      several(items, value, scope, at);
    } else if (target instanceof Expr.Index index) {
      element(index, value, scope, at);
    } else {
      Optional<Cell> cell = cell(target, scope, at);
      boolean list = value instanceof Value.Items && !scope.isPython();
      Value held =
          list
              ? cell.map(one -> expressions.objects().listed(value, one.value(), scope, at))
                  .orElse(value)
              : value;
      cell.ifPresent(one -> run.state().set(one, held, at));
    }
  }

  private void several(Expr.Items targets, Value value, Scope scope, Evidence at) {
    for (int i = 0; i < targets.items().size(); i++) {
      Value part =
          value instanceof Value.Items items && items.items().size() == targets.items().size()
              ? items.items().get(i)
              : expressions.elements().index(value, new Num(i, true), scope, at.line());
      assign(targets.items().get(i), part, scope, at);
    }
  }

  private void element(Expr.Index target, Value value, Scope scope, Evidence at) {
    Value object = expressions.value(target.object(), scope);
    Value key = expressions.value(target.at(), scope);
    if (object instanceof Thing thing) {
      if (key instanceof Value.Text || !scope.isPython()) {
        run.state().set(elementCell(thing, Elements.key(key), at), value, at);
      }
      return;
    }
    Site site = expressions.site("[]=", Optional.of(object), List.of(key, value), scope, at.line());
    Value changed =
        expressions
            .ask(library -> library.assignIndex(object, key, value, site))
            .orElseGet(() -> changed(object, key, value));
    change(target.object(), changed, scope, at);
  }

  /**
   * A list or dict that is changed where it is: in Python also one of a function or module around.
   */
  void change(Expr target, Value value, Scope scope, Evidence at) {
    Optional<Cell> held =
        scope.isPython() && target instanceof Expr.Name name
            ? names.holding(name.name(), scope)
            : Optional.empty();
    if (held.isPresent()) {
      run.state().set(held.get(), value, at);
    } else {
      assign(target, value, scope, at);
    }
  }

  private static Value changed(Value object, Value key, Value value) {
    if (object instanceof Value.Pairs pairs && key instanceof Value.Text text) {
      Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
      entries.put(text.value(), value);
      return new Value.Pairs(entries);
    }
    if (object instanceof Value.Items list && key instanceof Num number) {
      return replaced(list, (int) number.value(), value);
    }
    return Value.UNKNOWN;
  }

  private static Value replaced(Value.Items list, int place, Value value) {
    int at = place < 0 ? place + list.items().size() : place;
    if (at < 0 || at >= list.items().size()) {
      return Value.UNKNOWN;
    }
    var items = new ArrayList<>(list.items());
    items.set(at, value);
    return new Value.Items(items);
  }

  /** The variable or field that an expression names; empty where it names none. */
  Optional<Cell> cell(Expr target, Scope scope, Evidence at) {
    if (target instanceof Expr.Name name) {
      return Optional.of(names.variable(name.name(), scope, at));
    }
    if (target instanceof Expr.Unary unary) {
      return cell(unary.operand(), scope, at);
    }
    if (target instanceof Expr.Member member) {
      return place(member.object(), scope, at).map(thing -> names.cell(thing, member.name(), at));
    }
    return Optional.empty();
  }

  /** The object that is written to; in C++ a part of a struct that nobody describes is made. */
  private Optional<Thing> place(Expr target, Scope scope, Evidence at) {
    if (expressions.value(target, scope) instanceof Thing thing) {
      return Optional.of(thing);
    }
    if (scope.isPython()) {
      return Optional.empty();
    }
    if (target instanceof Expr.Name name) {
      return scope.find(name.name()).filter(cell -> !State.isSet(cell)).map(cell -> part(cell, at));
    }
    if (target instanceof Expr.Member member) {
      return place(member.object(), scope, at)
          .map(thing -> part(names.cell(thing, member.name(), at), at));
    }
    return target instanceof Expr.Index index
        ? place(index.object(), scope, at)
            .map(
                thing ->
                    part(
                        elementCell(thing, Elements.key(expressions.value(index.at(), scope)), at),
                        at))
        : Optional.empty();
  }

  private Thing part(Cell cell, Evidence at) {
    var made = new Thing("", "", false);
    run.state().set(cell, made, at);
    return made;
  }

  /** The cell of an element for writing; one at a place that is not known may be any of them. */
  private Cell elementCell(Thing thing, String key, Evidence at) {
    if (key.equals(Elements.ANY)) {
      thing.fields().entrySet().stream()
          .filter(entry -> Elements.isNumbered(entry.getKey()))
          .forEach(entry -> run.state().forget(entry.getValue()));
    }
    return names.cell(thing, key, at);
  }
}
