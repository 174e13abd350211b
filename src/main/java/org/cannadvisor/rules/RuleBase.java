package org.cannadvisor.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cannadvisor.model.Fact;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;

/**
 * The compiled rules. Loading takes no compiler, and of all rules only those that can fire over the
 * facts of a project.
 */
public final class RuleBase {

  /** Sorts of facts that nearly every project has, so that their rules can be loaded beforehand. */
  static final Set<String> USUAL =
      Set.of("AtcOption", "Conversion", "Run", "RunOption", "Symptom", "Threshold");

  private final RuleIndex index;
  private final Map<String, Model> loaded = new ConcurrentHashMap<>();

  private RuleBase(RuleIndex index) {
    this.index = index;
    index.reachable(USUAL, true).forEach(this::load);
    index.reachable(USUAL, false).forEach(this::load);
  }

  /**
   * The rules that the build compiled.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleBase builtIn() {
    return new RuleBase(RuleIndex.builtIn());
  }

  /** How many rules there are. */
  public int size() {
    return index.size();
  }

  /**
   * Loads every rule, which a diagnosis never does.
   *
   * @throws IllegalStateException where a class of the rules is missing
   */
  public void loadAll() {
    index.files().forEach(this::load);
  }

  /**
   * Lets the rules argue over the facts of one project: first those that derive facts from facts,
   * then those of the stages, each time only the rules that can fire at all.
   *
   * @throws IllegalStateException where the rules do not come to an end
   */
  public Argumentation argue(Collection<?> facts) {
    return argue(facts, index::reachable);
  }

  /** The same with every rule, whether or not it can fire. */
  Argumentation argueWithAll(Collection<?> facts) {
    return argue(
        facts,
        (sorts, aboutFacts) ->
            index.files().stream().filter(file -> file.isAboutFacts() == aboutFacts).toList());
  }

  private interface Choice {

    List<RuleIndex.File> of(Set<String> sorts, boolean aboutFacts);
  }

  private Argumentation argue(Collection<?> facts, Choice choice) {
    List<Fact> derived;
    try (Session session = session(choice.of(sorts(facts), true))) {
      derived = session.derive(facts);
    }
    var all = new LinkedHashSet<Object>(facts);
    all.addAll(derived);
    try (Session session = session(choice.of(sorts(all), false))) {
      return new Argumentation(session.argue(all), derived);
    }
  }

  private static Set<String> sorts(Collection<?> facts) {
    return facts.stream().map(fact -> fact.getClass().getSimpleName()).collect(Collectors.toSet());
  }

  private Session session(List<RuleIndex.File> files) {
    List<Model> models = files.stream().map(this::someRules).toList();
    // Equal facts are one fact: two files that say the same must not make a rule argue twice.
    KieBase rules = KieBaseBuilder.createKieBaseFromModel(models, EqualityBehaviorOption.EQUALITY);
    return new Session(rules.newKieSession());
  }

  private Model someRules(RuleIndex.File file) {
    Set<String> names = file.rules().stream().map(RuleIndex.Rule::name).collect(Collectors.toSet());
    return new SomeRules(load(file), names);
  }

  private Model load(RuleIndex.File file) {
    return loaded.computeIfAbsent(file.model(), RuleBase::instance);
  }

  private static Model instance(String model) {
    try {
      return Class.forName(model).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The compiled rules are incomplete: " + model, e);
    }
  }
}
