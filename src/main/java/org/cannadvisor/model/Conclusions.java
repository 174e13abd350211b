package org.cannadvisor.model;

import java.util.List;

/**
 * What an answer changed in the diagnosis.
 *
 * @param arisen recommendations that are new or surer
 * @param fallen titles of those that are no longer made or less sure
 * @param ruledOut ids that are ruled out now
 * @param problems that are new: the answer was not used, or contradicts a file
 */
public record Conclusions(
    List<Recommendation> arisen,
    List<Recommendation> fallen,
    List<String> ruledOut,
    List<Problem> problems) {

  public Conclusions {
    arisen = List.copyOf(arisen);
    fallen = List.copyOf(fallen);
    ruledOut = List.copyOf(ruledOut);
    problems = List.copyOf(problems);
  }

  /** Whether it changed nothing. */
  public boolean isEmpty() {
    return arisen.isEmpty() && fallen.isEmpty() && ruledOut.isEmpty() && problems.isEmpty();
  }

  /** Whether something is beyond doubt now. */
  public boolean areCertain() {
    return arisen.stream().anyMatch(advice -> advice.level() == Level.CONFIRMED);
  }
}
