package org.cannadvisor.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.kie.api.KieBase;

/** Compiled rules that the program was not built with. */
public final class CompiledRules {

  private final KieBase rules;

  /** Makes them ready to argue, as often as is asked. */
  public CompiledRules(List<Model> models) {
    rules = RuleBase.engine(models);
  }

  /**
   * What they say of some facts.
   *
   * @param fired full names of the rules that fired
   */
  public record Said(List<Argued> arguments, Set<String> fired) {}

  /**
   * Lets them argue, stage by stage.
   *
   * @throws IllegalStateException where they do not come to an end
   */
  public Said argue(Collection<?> facts) {
    var fired = new TreeSet<String>();
    try (Session session = new Session(rules.newKieSession())) {
      session.rememberFiring(fired);
      return new Said(session.argue(facts), fired);
    }
  }
}
