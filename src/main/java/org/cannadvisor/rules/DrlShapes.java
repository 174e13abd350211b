package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.patterns.shape.RuleShape;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Tells the shapes of the rules of a DRL file from Drools' own parsed form. Nothing is compiled and
 * nothing runs.
 */
public final class DrlShapes {

  private static final String SEPARATOR = ": ";

  private final Map<String, RuleOutline> outlines;
  private final Map<String, Double> thresholds;

  /**
   * @param catalogue says which way each rule argues
   * @param thresholds numbers by name, for rules that compare with them
   */
  public DrlShapes(RuleCatalogue catalogue, Map<String, Double> thresholds) {
    outlines =
        catalogue.all().stream()
            .collect(Collectors.toMap(RuleOutline::name, Function.identity(), (a, b) -> a));
    this.thresholds = new HashMap<>(thresholds);
  }

  /**
   * The rules of a file in their order; empty where it cannot be parsed.
   *
   * @param shown how places call the file
   */
  public Optional<List<RuleShape>> of(String drl, String shown) {
    try {
      var parser = new DrlParser();
      PackageDescr parsed = parser.parse(false, drl);
      if (parsed == null || parser.hasErrors()) {
        return Optional.empty();
      }
      var rules = new ArrayList<RuleShape>();
      parsed.getRules().forEach(rule -> rules.add(shape(rule, shown)));
      return Optional.of(rules);
    } catch (DroolsParserException noDrl) {
      return Optional.empty();
    }
  }

  private RuleShape shape(RuleDescr rule, String shown) {
    var conditions = new DrlConditions(thresholds, rule.getLine());
    conditions.read(rule.getLhs());
    int end = rule.getName().indexOf(SEPARATOR);
    return new RuleShape(
        end < 0 ? rule.getName() : rule.getName().substring(0, end),
        rule.getName(),
        Optional.ofNullable(outlines.get(rule.getName()))
            .map(outline -> new RuleShape.Speech(outline.kind(), outline.weight())),
        conditions.shapes(),
        conditions.isWhole(),
        new Evidence(shown, rule.getLine(), ""));
  }
}
