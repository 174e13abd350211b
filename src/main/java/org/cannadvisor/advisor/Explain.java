package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Explanation.Heading;
import org.cannadvisor.model.Explanation.Here;
import org.cannadvisor.model.Explanation.Need;
import org.cannadvisor.model.Explanation.Rule;
import org.cannadvisor.model.Lang;
import org.cannadvisor.rules.RuleCatalogue;
import org.cannadvisor.rules.RuleOutline;

/** What a recommendation means, and why it was or was not made for a project. */
public final class Explain {

  /** What a filled placeholder leaves between Chinese characters. */
  private static final Pattern GAP =
      Pattern.compile("(?<=[\\u4e00-\\u9fff]) (?=[\\u4e00-\\u9fff])");

  private static final Words NOTHING_KNOWN = new Words(Map.of());

  /** A placeholder that only a project can fill, and that has no other words. */
  private static final Pattern OPEN = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private final KnowledgeBase knowledge;
  private final RuleCatalogue rules;
  private final Lang lang;

  private Explain(KnowledgeBase knowledge, RuleCatalogue rules, Lang lang) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.lang = lang;
  }

  /** The built-in recommendations and those of packs; the rule engine is not loaded. */
  public static Explain with(List<Path> packs, Lang lang) {
    KnowledgeBase knowledge = KnowledgeBase.builtIn();
    RuleCatalogue rules = RuleCatalogue.builtIn();
    if (packs.isEmpty()) {
      return new Explain(knowledge, rules, lang);
    }
    Packs read = Packs.read(packs, knowledge, rules.names(), Version.number());
    return new Explain(
        knowledge.with(read.additions()), rules.with(read.rules()).withCode(read.code()), lang);
  }

  /** Some knowledge and the rules that are to be told of. */
  public static Explain of(KnowledgeBase knowledge, RuleCatalogue rules, Lang lang) {
    return new Explain(knowledge, rules, lang);
  }

  /** Every identifier that can be explained, by stage. */
  public List<String> ids() {
    return knowledge.outlines().stream().map(Outline::id).toList();
  }

  /** Every recommendation with its title, by stage. */
  public List<Heading> list() {
    return knowledge.outlines().stream()
        .map(one -> new Heading(one.stage(), one.id(), knowledge.entry(one.id()).title().in(lang)))
        .toList();
  }

  /**
   * What it means, without a project; no rule is loaded.
   *
   * @param id one of {@link #ids()}
   */
  public Explanation of(String id) {
    return explain(id, Optional.empty());
  }

  /**
   * What it means, and what became of it in a project.
   *
   * @param id one of {@link #ids()}
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public Explanation of(String id, Diagnose.Request request) throws IOException {
    Diagnose.Hearing hearing = Diagnose.hear(request);
    Here here =
        new Here(
            request.asGiven(), request.today(), new Trials(request, hearing).about(outline(id)));
    return explain(id, Optional.of(here));
  }

  private Outline outline(String id) {
    return knowledge
        .outline(id)
        .orElseThrow(() -> new IllegalArgumentException("No knowledge entry: " + id));
  }

  private Explanation explain(String id, Optional<Here> here) {
    Entry entry = knowledge.entry(id);
    Outline outline = entry.outline();
    Entry.Prose prose = entry.prose(lang);
    return new Explanation(
        lang,
        Version.number(),
        id,
        outline.stage(),
        text(entry.title().in(lang)),
        text(entry.summary().in(lang)),
        text(prose.why()),
        prose.signs(),
        text(prose.check()),
        prose.steps().stream().map(this::text).toList(),
        entry.code(),
        text(entry.price().in(lang)),
        text(entry.experiment().in(lang)),
        text(prose.verify()),
        text(prose.vendor()),
        entry.costMinutes(),
        outline.explains().stream().sorted().toList(),
        outline.alwaysHarmful(),
        outline.needs().stream()
            .map(what -> new Need(what, knowledge.howToGet(what).in(lang)))
            .toList(),
        rules.about(id).stream().map(rule -> rule(rule, entry)).toList(),
        entry.sources(),
        here);
  }

  private String text(String template) {
    return general(template);
  }

  /** A text of the knowledge base where no project is known. */
  static String general(String template) {
    return GAP.matcher(NOTHING_KNOWN.fill(template)).replaceAll("");
  }

  private Rule rule(RuleOutline rule, Entry entry) {
    String sentence = OPEN.matcher(entry.sentence(rule.name()).in(lang)).replaceAll("<$1>");
    return new Rule(
        condition(rule.name(), rule.id()),
        rule.kind(),
        rule.weight(),
        Judge.amount(knowledge.weights(), rule.kind(), rule.weight()),
        text(sentence));
  }

  /** The name of a rule without the id in front. */
  static String condition(String rule, String id) {
    return rule.startsWith(id + ": ") ? rule.substring(id.length() + 2) : rule;
  }
}
