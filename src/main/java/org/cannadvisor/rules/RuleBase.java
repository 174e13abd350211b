package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.rules.declared.DeclaredRules;
import org.drools.model.Model;
import org.drools.model.Rule;
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
      Set.of(
          "AtcOption",
          "AtcOption:input_shape",
          "AtcOption:soc_version",
          "Chip",
          "Conversion",
          "EffectivePrecision",
          "Evaluation",
          "Goal",
          "InputShape",
          "Measurement",
          "ModelInput",
          "OutOfScope",
          "Run",
          "RunOption",
          "Symptom",
          "Threshold");

  /** Further sorts, which a quarter of the solved faults have or more. */
  private static final Set<String> FREQUENT =
      Set.of(
          "AippField",
          "AippImage",
          "AippInput",
          "AippNormalization",
          "AtcOption:framework",
          "AtcOption:input_format",
          "AtcOption:insert_op_conf",
          "AtcOption:model",
          "AtcOption:output",
          "Complaint",
          "FedTensor",
          "ModelBuffer",
          "ModelExecution",
          "ModelFeed",
          "OutputRead",
          "PreparedColor",
          "PreparedDecoder",
          "PreparedScale",
          "PreparedSize",
          "PreparedTensor",
          "TakenTensor");

  private final RuleIndex index;
  private final DeclaredRules declared;
  private final Map<String, Model> loaded;

  private RuleBase(RuleIndex index) {
    this.index = index;
    declared = new DeclaredRules(List.of());
    loaded = new ConcurrentHashMap<>();
    index.reachable(USUAL, false).forEach(this::load);
    // Rules are loaded while files are read, and the engine comes to life meanwhile.
    try (Session session = session(models(index.reachable(USUAL, true)))) {
      session.derive(List.of());
    }
  }

  private RuleBase(RuleIndex index, DeclaredRules declared, Map<String, Model> loaded) {
    this.index = index;
    this.declared = declared;
    this.loaded = loaded;
  }

  /**
   * The rules that the build compiled.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleBase builtIn() {
    return new RuleBase(RuleIndex.builtIn());
  }

  /** Loads what many projects need; any project may be argued about meanwhile. */
  public void loadFrequent() {
    Set<String> sorts = new HashSet<>(USUAL);
    sorts.addAll(FREQUENT);
    index.reachable(sorts, true).forEach(this::load);
    index.reachable(sorts, false).forEach(this::load);
  }

  /** These rules and those of packs. */
  public RuleBase with(Collection<DeclaredRule> rules) {
    return new RuleBase(index, new DeclaredRules(rules), loaded);
  }

  /** The same without some rules. */
  public RuleBase without(Set<String> names) {
    return new RuleBase(index.without(names), declared, loaded);
  }

  /** Whether a rule of a pack has a condition on facts of this type. */
  public boolean asksFor(Class<?> type) {
    return declared.asksFor(type);
  }

  /** How many rules the build compiled. */
  public int size() {
    return index.size();
  }

  /** Their full names. */
  public Set<String> names() {
    return names(index.files().stream());
  }

  /** Full names of those that derive facts from facts. */
  public Set<String> namesAboutFacts() {
    return names(index.files().stream().filter(RuleIndex.File::isAboutFacts));
  }

  private static Set<String> names(Stream<RuleIndex.File> files) {
    return files
        .flatMap(file -> file.rules().stream())
        .map(RuleIndex.Rule::name)
        .collect(Collectors.toSet());
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

  /**
   * Which rules fire over the facts of one project: also those whose argument another rule makes as
   * well.
   */
  public Set<String> firing(Collection<?> facts) {
    var fired = new TreeSet<String>();
    Set<Object> all = withDerived(facts);
    try (Session session = session(stageModels(all, index::reachable))) {
      session.rememberFiring(fired);
      session.argue(all);
    }
    return fired;
  }

  /** The facts and what the rules about facts derive from them. */
  Set<Object> withDerived(Collection<?> facts) {
    return together(facts, derived(facts, index::reachable));
  }

  private List<Fact> derived(Collection<?> facts, Choice choice) {
    try (Session session = session(models(choice.of(FactSort.of(facts), true)))) {
      return session.derive(facts);
    }
  }

  private static Set<Object> together(Collection<?> facts, List<Fact> derived) {
    var all = new LinkedHashSet<Object>(facts);
    all.addAll(derived);
    return all;
  }

  /** Rules as the engine has them, by full name. */
  Map<String, Rule> engineRules() {
    var rules = new TreeMap<String, Rule>();
    Stream<Model> builtIn = index.files().stream().map(this::someRules);
    Stream.concat(builtIn, Stream.of(declared.all()))
        .flatMap(model -> model.getRules().stream())
        .forEach(rule -> rules.put(rule.getName(), rule));
    return rules;
  }

  /** The same with every rule, whether or not it can fire. */
  Argumentation argueWithAll(Collection<?> facts) {
    return argue(
        facts,
        new Choice() {
          @Override
          public List<RuleIndex.File> of(Set<String> sorts, boolean aboutFacts) {
            return index.files().stream()
                .filter(file -> file.isAboutFacts() == aboutFacts)
                .toList();
          }

          @Override
          public Model of(DeclaredRules declared, Collection<?> all) {
            return declared.all();
          }
        });
  }

  /** Which rules are loaded for some facts. */
  private interface Choice {

    List<RuleIndex.File> of(Set<String> sorts, boolean aboutFacts);

    default Model of(DeclaredRules declared, Collection<?> facts) {
      return declared.over(facts);
    }
  }

  private Argumentation argue(Collection<?> facts, Choice choice) {
    List<Fact> derived = derived(facts, choice);
    Set<Object> all = together(facts, derived);
    try (Session session = session(stageModels(all, choice))) {
      return new Argumentation(session.argue(all), derived);
    }
  }

  private List<Model> stageModels(Collection<?> facts, Choice choice) {
    List<Model> models = models(choice.of(FactSort.of(facts), false));
    if (declared.size() > 0) {
      models.add(choice.of(declared, facts));
    }
    return models;
  }

  private List<Model> models(List<RuleIndex.File> files) {
    return files.stream().map(this::someRules).collect(Collectors.toCollection(ArrayList::new));
  }

  static Session session(List<Model> models) {
    return new Session(engine(models).newKieSession());
  }

  static KieBase engine(List<Model> models) {
    // Equal facts are one fact: two files that say the same must not make a rule argue twice.
    return KieBaseBuilder.createKieBaseFromModel(models, EqualityBehaviorOption.EQUALITY);
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
