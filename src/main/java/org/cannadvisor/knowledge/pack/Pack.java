package org.cannadvisor.knowledge.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Threshold;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlPack;

/**
 * One rule pack as far as it could be read.
 *
 * @param place folder or zip file, as it was named
 * @param name as in {@code pack.yaml}, else that of the folder
 * @param version empty where none is stated
 * @param about what else its manifest says
 * @param rows of its decision tables, in their order
 * @param code its DRL, which runs nowhere until somebody has vouched for it
 * @param entries of new recommendations
 * @param priors log-odds by id
 * @param off recommendations that this site does not want, by id
 */
public record Pack(
    String place,
    String name,
    String version,
    About about,
    List<DeclaredRule> rules,
    List<TableRow> rows,
    Optional<DrlPack> code,
    List<Entry> entries,
    List<Threshold> thresholds,
    Map<String, Double> priors,
    Map<String, Off> off) {

  public Pack {
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    thresholds = List.copyOf(thresholds);
    priors = Map.copyOf(priors);
    off = Map.copyOf(off);
  }

  /**
   * What a manifest says for readers.
   *
   * @param description empty where none is stated
   * @param tool oldest version of the program that will do; empty for any
   * @param needs names of other packs
   * @param priorSources where each prior comes from, by id
   */
  public record About(
      String description, String tool, Set<String> needs, Map<String, String> priorSources) {

    public About {
      needs = Set.copyOf(needs);
      priorSources = Map.copyOf(priorSources);
    }
  }

  /** Why a recommendation is switched off, and where that is said. */
  public record Off(String reason, Evidence at) {}
}
