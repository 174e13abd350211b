package org.cannadvisor.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.model.Conclusions;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Recommendation;

/** What an answer changed, told from the diagnoses before and after it. */
public final class Change {

  private Change() {}

  /** The conclusions between two diagnoses of one project. */
  public static Conclusions between(Diagnosis before, Diagnosis after) {
    List<Recommendation> earlier = before.recommendations();
    List<Recommendation> later = after.recommendations();
    Set<String> out = ruledOut(before);
    Set<Problem> known = new HashSet<>(before.problems());
    return new Conclusions(
        surer(earlier, later),
        surer(later, earlier),
        ruledOut(after).stream().filter(id -> !out.contains(id)).sorted().toList(),
        after.problems().stream().filter(problem -> !known.contains(problem)).toList());
  }

  /** Those of {@code now} that stand above what {@code before} says of them. */
  private static List<Recommendation> surer(List<Recommendation> before, List<Recommendation> now) {
    Map<String, Level> levels = new HashMap<>();
    before.forEach(advice -> levels.put(key(advice), advice.level()));
    return now.stream()
        .filter(
            advice -> {
              Level old = levels.get(key(advice));
              return old == null || advice.level().compareTo(old) < 0;
            })
        .toList();
  }

  private static String key(Recommendation advice) {
    return advice.id() + " " + advice.subject();
  }

  private static Set<String> ruledOut(Diagnosis diagnosis) {
    return diagnosis.checks().stream()
        .filter(check -> check.status() == Status.RULED_OUT)
        .map(Check::id)
        .collect(Collectors.toSet());
  }
}
