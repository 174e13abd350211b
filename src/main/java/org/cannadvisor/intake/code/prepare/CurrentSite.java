package org.cannadvisor.intake.code.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/** A site that hands out pictures as they are by now, see {@link InPlace}. */
record CurrentSite(Site site) implements Site {

  @Override
  public String name() {
    return site.name();
  }

  @Override
  public Optional<Value> receiver() {
    return site.receiver().map(value -> InPlace.now(site, value));
  }

  @Override
  public List<Value> arguments() {
    return site.arguments().stream().map(value -> InPlace.now(site, value)).toList();
  }

  @Override
  public Optional<Value> named(String name) {
    return site.named(name).map(value -> InPlace.now(site, value));
  }

  @Override
  public Map<String, Value> named() {
    Map<String, Value> named = new LinkedHashMap<>();
    site.named().forEach((name, value) -> named.put(name, InPlace.now(site, value)));
    return named;
  }

  @Override
  public void assign(int position, Value value) {
    site.assign(position, value);
  }

  @Override
  public Optional<Value> method(Value object, String name) {
    return site.method(object, name);
  }

  @Override
  public int turns() {
    return site.turns();
  }

  @Override
  public Evidence at() {
    return site.at();
  }

  @Override
  public String path() {
    return site.path();
  }

  @Override
  public int nextStep() {
    return site.nextStep();
  }

  @Override
  public Thing create(String type) {
    return site.create(type);
  }

  @Override
  public Thing open(String name) {
    return site.open(name);
  }

  @Override
  public Value get(Thing thing, String field) {
    return site.get(thing, field);
  }

  @Override
  public Optional<Evidence> setAt(Thing thing, String field) {
    return site.setAt(thing, field);
  }

  @Override
  public void set(Thing thing, String field, Value value) {
    site.set(thing, field, value);
  }

  @Override
  public Value run(Value callable, List<Value> arguments, Map<String, Value> named) {
    return site.run(callable, arguments, named);
  }

  @Override
  public void say(Fact fact) {
    site.say(fact);
  }
}
