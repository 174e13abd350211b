package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Threshold;
import org.cannadvisor.rules.Firing;
import org.cannadvisor.rules.Mutation;
import org.cannadvisor.rules.RuleBase;

/** The rules by themselves, as their authors see them. */
public final class RuleBook {

  private final Base base;
  private final Set<String> builtIn;

  private RuleBook(Base base, Set<String> builtIn) {
    this.base = base;
    this.builtIn = builtIn;
  }

  /** The built-in rules and those of packs. */
  public static RuleBook with(List<Path> packs) {
    return with(packs, Optional.empty());
  }

  /**
   * The same with DRL of packs.
   *
   * @param configuration where it is written what the user trusts
   */
  public static RuleBook with(List<Path> packs, Optional<Path> configuration) {
    RuleBase rules = RuleBase.builtIn();
    Base base = Base.of(KnowledgeBase.builtIn(), rules, packs, configuration);
    return new RuleBook(base, rules.names());
  }

  /** What is wrong with the DRL of packs, which is compiled for that where it is trusted. */
  public List<Problem> codeProblems() {
    return base.code().check();
  }

  /** Full names of the rules about one recommendation, those of trusted DRL with them. */
  public Set<String> namesAbout(String id) {
    var names = new TreeSet<>(mutation().names());
    base.code().trusted().keySet().stream()
        .flatMap(pack -> pack.rules().stream())
        .forEach(rule -> names.add(rule.fullName()));
    names.removeIf(name -> !name.startsWith(id + ": "));
    return names;
  }

  /** The DRL of packs about one recommendation, to be asked over single facts. */
  public CodeFiring codeFiring(String id) {
    return new CodeFiring(id, base.code());
  }

  /** Full names of the rules that argue: those of packs, or the built-in ones. */
  public Set<String> names(boolean ofPacks) {
    var names = new TreeSet<>(mutation().names());
    names.removeAll(ofPacks ? builtIn : namesAboutFacts());
    return names;
  }

  /** Full names of the built-in rules that derive facts from facts. */
  public Set<String> namesAboutFacts() {
    return base.rules().namesAboutFacts();
  }

  /** The rules about one recommendation, or those of one file about facts, to be asked singly. */
  public Firing firing(String id) {
    return Firing.about(id, base.rules());
  }

  /** The numbers that rules compare with. */
  public List<Threshold> thresholds() {
    return base.knowledge().thresholds();
  }

  public Mutation mutation() {
    return new Mutation(base.rules());
  }

  /** What the rules see of a project. */
  public List<Object> facts(Path project) throws IOException {
    return base.facts(ProjectReader.read(project));
  }

  /** Full names of the rules that fire over a project. */
  public Set<String> firing(Path project) throws IOException {
    return base.rules().firing(facts(project));
  }

  /** What is wrong with the packs. */
  public List<Problem> problems() {
    return base.problems();
  }
}
