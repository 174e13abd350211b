package org.cannadvisor.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieSession;

/**
 * Which of some rules fire over a handful of facts, each by itself: what one would say is not said,
 * so that no other hears it.
 */
public final class Firing {

  private final KieBase base;
  private final List<String> groups;

  private Firing(Collection<Rule> rules) {
    var model = new ModelImpl("some").withRules(List.copyOf(rules));
    base = KieBaseBuilder.createKieBaseFromModel(model, EqualityBehaviorOption.EQUALITY);
    groups = rules.stream().map(Firing::group).distinct().toList();
  }

  /** The rules about one recommendation. */
  public static Firing about(String id, RuleBase rules) {
    return new Firing(
        rules.engineRules().entrySet().stream()
            .filter(rule -> rule.getKey().startsWith(id + ": "))
            .map(Map.Entry::getValue)
            .toList());
  }

  static Firing of(Collection<Rule> rules) {
    return new Firing(rules);
  }

  /** The stage that a rule belongs to, or {@code facts}. */
  static String group(Rule rule) {
    return String.valueOf((Object) rule.getAttribute(Rule.Attribute.AGENDA_GROUP));
  }

  /** Full names of those that fire. */
  public Set<String> over(Collection<?> facts) {
    var names = new TreeSet<String>();
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      for (String group : groups) {
        session.getAgenda().getAgendaGroup(group).setFocus();
      }
      session.fireAllRules(
          match -> {
            names.add(match.getRule().getName());
            return false;
          });
    } finally {
      session.dispose();
    }
    return names;
  }
}
