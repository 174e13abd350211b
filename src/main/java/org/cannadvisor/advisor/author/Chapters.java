package org.cannadvisor.advisor.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Explain;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.model.Handbook.Chapter;
import org.cannadvisor.model.Handbook.Detail;
import org.cannadvisor.model.Handbook.Example;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.patterns.DrlRule;
import org.cannadvisor.rules.RuleCatalogue;
import org.cannadvisor.rules.RuleOutline;

/** The chapters of a handbook, one for each recommendation. */
final class Chapters {

  private final KnowledgeBase knowledge;
  private final RuleCatalogue rules;
  private final RuleCatalogue others;
  private final Optional<Pack> pack;
  private final Optional<RulePack> fixtures;
  private final Map<String, List<Text>> conditions = new HashMap<>();
  private final Set<String> code = new HashSet<>();
  private final Explain zh;
  private final Explain en;

  /**
   * Of a pack.
   *
   * @param knowledge what is built in and what the pack adds
   * @param folder where its fixtures lie
   */
  Chapters(KnowledgeBase knowledge, Pack pack, RulePack folder) {
    this(
        knowledge,
        RuleCatalogue.empty().with(pack.rules()).withCode(pack.code().stream().toList()),
        RuleCatalogue.builtIn(),
        Optional.of(pack),
        Optional.of(folder));
    for (DeclaredRule rule : pack.rules()) {
      conditions.put(rule.fullName(), ConditionWords.of(rule.when()));
    }
    pack.code().stream()
        .map(DrlPack::rules)
        .flatMap(List::stream)
        .map(DrlRule::fullName)
        .forEach(code::add);
  }

  private Chapters(
      KnowledgeBase knowledge,
      RuleCatalogue rules,
      RuleCatalogue others,
      Optional<Pack> pack,
      Optional<RulePack> fixtures) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.others = others;
    this.pack = pack;
    this.fixtures = fixtures;
    this.zh = Explain.of(knowledge, rules, Lang.ZH);
    this.en = Explain.of(knowledge, rules, Lang.EN);
  }

  /** Of everything that the program brings. */
  static List<Chapter> builtIn(KnowledgeBase knowledge) {
    var none = RuleCatalogue.empty();
    return new Chapters(
            knowledge, RuleCatalogue.builtIn(), none, Optional.empty(), Optional.empty())
        .all();
  }

  /** By stage and id. */
  List<Chapter> all() {
    return knowledge.outlines().stream()
        .map(Outline::id)
        .filter(id -> pack.isEmpty() || isOwn(id) || isArgued(id))
        .map(this::chapter)
        .toList();
  }

  private boolean isOwn(String id) {
    return pack.stream()
        .flatMap(one -> one.entries().stream())
        .anyMatch(entry -> entry.outline().id().equals(id));
  }

  private boolean isArgued(String id) {
    return !rules.about(id).isEmpty() || !rows(id).isEmpty();
  }

  private List<TableRow> rows(String id) {
    return pack.stream()
        .flatMap(one -> one.rows().stream())
        .filter(row -> row.about().equals(id))
        .toList();
  }

  private Chapter chapter(String id) {
    return new Chapter(
        zh.of(id),
        en.of(id),
        pack.isEmpty() || isOwn(id),
        rules.about(id).stream().map(this::detail).toList(),
        others.about(id).size(),
        rows(id),
        pack.isPresent()
            ? List.of()
            : knowledge.operators().stream().filter(one -> one.about().equals(id)).toList(),
        options(knowledge.entry(id).command()),
        fixtures.map(folder -> examples(folder, id)).orElse(List.of()));
  }

  private Detail detail(RuleOutline rule) {
    return new Detail(
        code.contains(rule.name()),
        conditions.getOrDefault(rule.name(), List.of()),
        List.copyOf(rule.needs()),
        rule.source());
  }

  private static List<String> options(Entry.CommandChange change) {
    var options = new ArrayList<String>();
    change.set().forEach((name, value) -> options.add("--" + name + "=" + value));
    change.remove().forEach(name -> options.add("--" + name));
    return options;
  }

  private List<Example> examples(RulePack folder, String id) {
    Set<String> names = new HashSet<>();
    Stream.of(rules, others)
        .flatMap(catalogue -> catalogue.about(id).stream())
        .forEach(rule -> names.add(rule.name()));
    return ExampleNames.of(folder.fixturesOf(id), id, names);
  }
}
