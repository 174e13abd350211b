package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Text;

/**
 * The first of the findings of one check, so that a table of ten thousand rows without a source
 * does not hide everything else.
 *
 * @param rest says how many more there are; empty where all are here
 */
record Few(List<Audit.Finding> findings, Optional<Audit.Look> rest) {

  /** So many of one check are listed. */
  static final int MOST = 100;

  static Few of(List<Audit.Finding> all) {
    List<Audit.Finding> sorted = all.stream().distinct().sorted().toList();
    if (sorted.size() <= MOST) {
      return new Few(sorted, Optional.empty());
    }
    int more = sorted.size() - MOST;
    String check = sorted.get(0).check();
    return new Few(
        sorted.subList(0, MOST),
        Optional.of(
            new Audit.Look(
                "more-" + check,
                more,
                Audit.Depth.NOT,
                new Text(more + " 处 " + check, more + " more of " + check),
                new Text("同类过多，未列出。", "too many of a kind; they are not listed."))));
  }
}
