package org.cannadvisor.knowledge;

import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Symptom;

/**
 * What must be known of every recommendation to judge it, without its prose.
 *
 * @param explains symptoms that this fault can produce
 * @param alwaysHarmful whether a certain finding is confirmed even where no symptom is stated
 * @param prior class in {@code weights.yaml}
 * @param needs what must be there to decide: kinds of files or fields of the manifest
 * @param scope family that {@code OutOfScope} facts rule out together; empty for none
 */
public record Outline(
    String id,
    Stage stage,
    Set<Symptom.Sort> explains,
    boolean alwaysHarmful,
    String prior,
    List<String> needs,
    String scope) {

  /** The same with a prior of its own, which {@link Weights} knows by the id. */
  Outline withOwnPrior() {
    return new Outline(id, stage, explains, alwaysHarmful, id, needs, scope);
  }
}
