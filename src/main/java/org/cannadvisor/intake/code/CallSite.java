package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** A call that a library is asked about. */
final class CallSite implements Site {

  private static final Set<String> CLEARING = Set.of("memset", "memset_s", "bzero");

  private final Calls calls;
  private final Run run;
  private final Names names;
  private final String name;
  private final Optional<Value> receiver;
  private final List<Given> given;
  private final Scope scope;
  private final int line;

  CallSite(
      Calls calls,
      String name,
      Optional<Value> receiver,
      List<Given> given,
      Scope scope,
      int line) {
    this.calls = calls;
    this.run = calls.run();
    this.names = calls.names();
    this.name = name;
    this.receiver = receiver;
    this.given = given;
    this.scope = scope;
    this.line = line;
  }

  void forget() {
    boolean cleared = CLEARING.contains(name);
    for (Given one : given) {
      if (cleared && one.address() && one.value() instanceof Thing thing) {
        thing.fields().values().forEach(run.state()::forget);
      } else if (one.address() && (!(one.value() instanceof Thing thing) || thing.isOpen())) {
        one.cell().ifPresent(cell -> run.state().set(cell, Value.UNKNOWN, at()));
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Value> receiver() {
    return receiver;
  }

  @Override
  public List<Value> arguments() {
    return given.stream().filter(one -> one.name().isEmpty()).map(Given::value).toList();
  }

  @Override
  public Optional<Value> named(String name) {
    Optional<Value> written =
        given.stream().filter(one -> one.name().equals(name)).map(Given::value).findFirst();
    return written.or(() -> isUnpacked() ? Optional.of(Value.UNKNOWN) : Optional.empty());
  }

  /** Whether {@code *list} or {@code **dict} that are not known may give any argument. */
  private boolean isUnpacked() {
    return given.stream().anyMatch(one -> one.name().startsWith("*"));
  }

  @Override
  public Map<String, Value> named() {
    Map<String, Value> named = new LinkedHashMap<>();
    for (Given one : given) {
      if (!one.name().isEmpty()) {
        named.putIfAbsent(one.name(), one.value());
      }
    }
    return named;
  }

  @Override
  public void assign(int position, Value value) {
    if (position < given.size()) {
      given.get(position).cell().ifPresent(cell -> run.state().set(cell, value, at()));
    }
  }

  @Override
  public Optional<Value> method(Value object, String name) {
    return object instanceof Thing thing ? names.method(thing, name) : Optional.empty();
  }

  @Override
  public int turns() {
    return run.turns().inside();
  }

  @Override
  public Evidence at() {
    return run.at(scope, line);
  }

  @Override
  public String path() {
    return run.path();
  }

  @Override
  public int nextStep() {
    return run.nextStep();
  }

  @Override
  public Thing create(String type) {
    return new Thing(type, "", false);
  }

  @Override
  public Thing open(String name) {
    return run.open("", name);
  }

  @Override
  public Value get(Thing thing, String field) {
    return names.set(thing, field).orElse(Value.UNKNOWN);
  }

  @Override
  public Optional<Evidence> setAt(Thing thing, String field) {
    return Optional.ofNullable(thing.fields().get(field)).filter(State::isSet).map(Cell::at);
  }

  @Override
  public void set(Thing thing, String field, Value value) {
    run.state().set(names.cell(thing, field, at()), value, at());
  }

  @Override
  public Value run(Value callable, List<Value> arguments, Map<String, Value> named) {
    List<Given> values = new ArrayList<>();
    arguments.forEach(value -> values.add(Given.of("", value)));
    named.forEach((name, value) -> values.add(Given.of(name, value)));
    return calls.invoke(callable, values, scope, line);
  }

  @Override
  public void say(Fact fact) {
    run.facts().add(fact);
  }
}
