package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Weight;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Tells from the text of a rule file which facts each rule needs and derives, and which way its
 * argument speaks. Used by the build.
 */
final class RuleNeeds {

  private static final Pattern DERIVED = Pattern.compile("insertLogical\\(\\s*(?:new\\s+)?(\\w+)");

  private static final Pattern ARGUMENT = Pattern.compile("Argument\\.(\\w+)\\(\\s*\"");
  private static final Pattern WEIGHT = Pattern.compile("\\bWeight\\.([A-Z]+)\\b");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "supports", Kind.FOR,
          "opposes", Kind.AGAINST,
          "rulesOut", Kind.RULES_OUT,
          "tried", Kind.TRIED,
          "notes", Kind.NOTES);

  private RuleNeeds() {}

  /**
   * The rules of a file, in their order.
   *
   * @throws IllegalStateException where the text is no DRL, a rule inserts nothing, or its weight
   *     is not written out
   */
  static List<RuleIndex.Rule> of(String drl) {
    try {
      PackageDescr parsed = new DrlParser().parse(false, drl);
      var rules = new ArrayList<RuleIndex.Rule>();
      for (RuleDescr rule : parsed.getRules()) {
        Set<String> needs = new HashSet<>();
        collect(rule.getLhs(), needs);
        rules.add(new RuleIndex.Rule(rule.getName(), needs, derived(rule), speech(rule)));
      }
      return rules;
    } catch (DroolsParserException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Patterns that must match; what stands below {@code not}, {@code or} or a source need not. */
  private static void collect(BaseDescr part, Set<String> needs) {
    if (part instanceof AndDescr and) {
      and.getDescrs().forEach(inner -> collect(inner, needs));
    } else if (part instanceof ExistsDescr exists) {
      for (Object inner : exists.getDescrs()) {
        collect((BaseDescr) inner, needs);
      }
    } else if (part instanceof PatternDescr pattern && pattern.getSource() == null) {
      String type = pattern.getObjectType();
      List<String> constraints = pattern.getDescrs().stream().map(BaseDescr::getText).toList();
      needs.add(FactSort.need(type.substring(type.lastIndexOf('.') + 1), constraints));
    }
  }

  private static String derived(RuleDescr rule) {
    Matcher insertion = DERIVED.matcher(String.valueOf(rule.getConsequence()));
    if (!insertion.find()) {
      throw new IllegalStateException(rule.getName() + " inserts nothing");
    }
    return insertion.group(1);
  }

  /** Kind and weight, where the rule itself names the recommendation that it argues about. */
  private static String speech(RuleDescr rule) {
    String consequence = String.valueOf(rule.getConsequence());
    Matcher argument = ARGUMENT.matcher(consequence);
    Kind kind = argument.find() ? KINDS.get(argument.group(1)) : null;
    if (kind == null) {
      return "";
    }
    Matcher weight = WEIGHT.matcher(consequence);
    if (weight.find()) {
      return kind + " " + Weight.valueOf(weight.group(1));
    }
    if (kind == Kind.FOR || kind == Kind.AGAINST) {
      throw new IllegalStateException(rule.getName() + " does not write its weight out");
    }
    return kind + " " + Weight.CERTAIN;
  }
}
