package org.cannadvisor.patterns;

import java.util.List;
import java.util.Map;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/**
 * A rule that was written as data.
 *
 * @param id the recommendation that it argues about
 * @param name the condition in words
 * @param when in the order of the file; the first one matches a fact with a subject
 * @param evidence places, the most telling first; never empty
 * @param values words for the sentence, by placeholder
 * @param says the sentence for people
 * @param at where the rule stands in its pack
 */
public record DeclaredRule(
    String id,
    Stage stage,
    String name,
    List<Condition> when,
    Argument.Kind kind,
    Weight weight,
    List<Operand.Reference> evidence,
    Map<String, Operand> values,
    Text says,
    Evidence at) {

  public DeclaredRule {
    when = List.copyOf(when);
    evidence = List.copyOf(evidence);
    values = Map.copyOf(values);
  }

  /** The name under which it argues, {@code <id>: <condition>}, as built-in rules have it. */
  public String fullName() {
    return id + ": " + name;
  }
}
