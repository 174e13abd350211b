package org.cannadvisor.advisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.Argumentation;
import org.cannadvisor.rules.RuleBase;

/**
 * The knowledge and the rules that one diagnosis uses: the built-in ones and those of packs.
 *
 * @param packs as reports name them, the built-in one first
 * @param off recommendations that a pack has switched off, by id
 * @param rows of the decision tables of packs
 * @param questions that packs add to the guided checklist
 * @param code DRL of packs
 * @param problems what is wrong with the packs
 */
record Base(
    KnowledgeBase knowledge,
    RuleBase rules,
    List<Diagnosis.Pack> packs,
    Map<String, Off> off,
    List<TableRow> rows,
    List<Question> questions,
    CodeOfPacks code,
    List<Problem> problems) {

  /** Which pack has switched a recommendation off, and why. */
  record Off(String pack, Pack.Off by) {

    /** Both say so; the reasons stand beside one another. */
    Off and(Off other) {
      String reason =
          by.reason().equals(other.by.reason())
              ? by.reason()
              : by.reason() + "; " + other.by.reason();
      return new Off(pack + ", " + other.pack, new Pack.Off(reason, by.at()));
    }
  }

  /** The built-in knowledge and rules with those of packs; without packs they are as they are. */
  static Base of(KnowledgeBase knowledge, RuleBase rules, List<Path> places) {
    return of(knowledge, rules, places, Optional.empty());
  }

  /**
   * The same with DRL of packs.
   *
   * @param configuration where it is written what the user trusts
   */
  static Base of(
      KnowledgeBase knowledge, RuleBase rules, List<Path> places, Optional<Path> configuration) {
    var builtIn = new Diagnosis.Pack("builtin", Version.number(), rules.size());
    if (places.isEmpty()) {
      return new Base(
          knowledge,
          rules,
          List.of(builtIn),
          Map.of(),
          List.of(),
          List.of(),
          CodeOfPacks.NONE,
          List.of());
    }
    Packs packs = Packs.read(places, knowledge, rules.names(), Version.number());
    CodeOfPacks code = CodeOfPacks.of(packs.code(), configuration);
    var problems = new ArrayList<Problem>(packs.problems());
    problems.addAll(code.problems());
    var named = new ArrayList<Diagnosis.Pack>(List.of(builtIn));
    var off = new HashMap<String, Off>();
    for (Pack pack : packs.packs()) {
      int ofCode = pack.code().filter(code.trusted()::containsKey).map(DrlPack::size).orElse(0);
      int arguments = pack.rules().size() + pack.rows().size() + ofCode;
      named.add(new Diagnosis.Pack(pack.name(), pack.version(), arguments));
      pack.off().forEach((id, why) -> off.merge(id, new Off(pack.name(), why), Off::and));
    }
    return new Base(
        knowledge.with(packs.additions()),
        rules.with(packs.rules()),
        named,
        off,
        packs.rows(),
        packs.questions(),
        code,
        problems);
  }

  /**
   * What was said.
   *
   * @param base this, with what came of running DRL of packs
   */
  record Said(Argumentation argumentation, Base base) {}

  /**
   * Lets the rules argue over what was read and answered.
   *
   * @param running children for the DRL of packs, which are ended here
   */
  Said argue(Intake intake, Answered answered, List<CodeOfPacks.Running> running) {
    List<Object> facts = facts(intake);
    facts.addAll(answered.meanings());
    if (running.isEmpty()) {
      return new Said(rules.argue(facts), this);
    }
    Argumentation said = rules.argue(facts);
    facts.addAll(said.derived());
    CodeOfPacks.Heard heard = CodeOfPacks.heard(running, facts);
    var arguments = new ArrayList<>(said.arguments());
    arguments.addAll(heard.arguments());
    return new Said(new Argumentation(arguments, said.derived()), with(heard));
  }

  private Base with(CodeOfPacks.Heard heard) {
    var all = new ArrayList<Problem>(problems);
    all.addAll(heard.problems());
    List<Diagnosis.Pack> told =
        packs.stream().map(pack -> pack.ran(heard.ran().getOrDefault(pack.name(), ""))).toList();
    return new Base(knowledge, rules, told, off, rows, questions, code, all);
  }

  /**
   * What the rules see of what was read. Of comparison tables that is what their rows say together;
   * the rows themselves only where a pack asks for them.
   */
  List<Object> facts(Intake intake) {
    var limits = ComparisonLimits.of(knowledge::threshold);
    List<Fact> few = FusionResults.reduced(ComparedTables.reduced(intake.facts(), limits));
    var facts = new ArrayList<Object>(few);
    facts.addAll(DoubtfulOperators.in(few, knowledge.operators()));
    facts.addAll(DoubtfulSettings.in(few, knowledge::issues));
    if (!rows.isEmpty()) {
      facts.addAll(TableAdvices.in(few, rows));
    }
    facts.addAll(knowledge.thresholds());
    if (rules.asksFor(ComparedTensor.class)) {
      intake.facts().stream().filter(ComparedTensor.class::isInstance).forEach(facts::add);
    }
    return facts;
  }

  Optional<Off> off(String id) {
    return Optional.ofNullable(off.get(id));
  }
}
