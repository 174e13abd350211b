package org.cannadvisor.advisor.author.audit;

import java.time.LocalDate;
import java.util.List;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.patterns.shape.RuleShape;

/**
 * What is looked at.
 *
 * @param today the day that dates are compared with
 * @param claims what files of knowledge claim, whether or not they are good enough to be used
 * @param rules what rules ask for, as far as it is known
 * @param rows of decision tables that are used
 * @param versions the versions that the knowledge speaks of
 */
record Material(
    LocalDate today,
    List<Claim> claims,
    List<RuleShape> rules,
    List<TableRow> rows,
    KnownVersions versions) {

  Material {
    claims = List.copyOf(claims);
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }
}
