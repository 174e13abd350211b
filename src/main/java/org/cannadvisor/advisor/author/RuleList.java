package org.cannadvisor.advisor.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.cannadvisor.rules.RuleCatalogue;
import org.cannadvisor.rules.RuleOutline;

/** The rules of the program and of packs, as a list; the rule engine is not loaded. */
public final class RuleList {

  /**
   * One rule.
   *
   * @param condition its name without the id
   * @param speech which way it speaks and how much it weighs, as {@code for, strong}
   * @param needs the types of facts without which it cannot fire
   * @param source file, and line where it is known
   * @param says its sentence
   */
  public record Row(
      String stage,
      String id,
      String condition,
      String speech,
      SortedSet<String> needs,
      String source,
      String says) {}

  private final KnowledgeBase knowledge;
  private final RuleCatalogue rules;
  private final Lang lang;
  private final List<Problem> problems;

  public RuleList(List<Path> packs, Lang lang) {
    this.lang = lang;
    KnowledgeBase builtIn = KnowledgeBase.builtIn();
    RuleCatalogue own = RuleCatalogue.builtIn();
    if (packs.isEmpty()) {
      knowledge = builtIn;
      rules = own;
      problems = List.of();
    } else {
      Packs read = Packs.read(packs, builtIn, own.names(), Version.number());
      knowledge = builtIn.with(read.additions());
      rules = own.with(read.rules()).withCode(read.code());
      problems = read.problems();
    }
  }

  /** What is wrong with the packs. */
  public List<Problem> problems() {
    return problems;
  }

  /** Every id, by stage. */
  public List<String> ids() {
    return knowledge.outlines().stream().map(Outline::id).toList();
  }

  /** What a recommendation says is wrong. */
  public String title(String id) {
    return knowledge.entry(id).title().in(lang);
  }

  /** The rules by stage and id, those for an id before those against it. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (Outline outline : knowledge.outlines()) {
      for (RuleOutline rule : rules.about(outline.id())) {
        rows.add(
            new Row(
                outline.stage().id(),
                rule.id(),
                rule.name().substring(rule.id().length() + 2),
                speech(rule),
                rule.needs(),
                rule.source(),
                knowledge.entry(rule.id()).sentence(rule.name()).in(lang)));
      }
    }
    return rows;
  }

  private static String speech(RuleOutline rule) {
    String kind = rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (rule.kind()) {
      case FOR, AGAINST -> kind + ", " + rule.weight().name().toLowerCase(Locale.ROOT);
      default -> kind;
    };
  }
}
