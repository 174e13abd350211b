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
import org.cannadvisor.rules.Argumentation;
import org.cannadvisor.rules.RuleBase;

/**
 * The knowledge and the rules that one diagnosis uses: the built-in ones and those of packs.
 *
 * @param packs as reports name them, the built-in one first
 * @param off recommendations that a pack has switched off, by id
 * @param rows of the decision tables of packs
 * @param questions that packs add to the guided checklist
 * @param problems what is wrong with the packs
 */
record Base(
    KnowledgeBase knowledge,
    RuleBase rules,
    List<Diagnosis.Pack> packs,
    Map<String, Off> off,
    List<TableRow> rows,
    List<Question> questions,
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
    var builtIn = new Diagnosis.Pack("builtin", Version.number(), rules.size());
    if (places.isEmpty()) {
      return new Base(
          knowledge, rules, List.of(builtIn), Map.of(), List.of(), List.of(), List.of());
    }
    Packs packs = Packs.read(places, knowledge, rules.names(), Version.number());
    var named = new ArrayList<Diagnosis.Pack>(List.of(builtIn));
    var off = new HashMap<String, Off>();
    for (Pack pack : packs.packs()) {
      int arguments = pack.rules().size() + pack.rows().size();
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
        packs.problems());
  }

  /** Lets the rules argue over what was read and answered. */
  Argumentation argue(Intake intake, Answered answered) {
    List<Object> facts = facts(intake);
    facts.addAll(answered.meanings());
    return rules.argue(facts);
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
