package org.cannadvisor.advisor;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Api;

/**
 * Picks the program text of a fix for the interface that the project calls; all of them where no
 * code shows which.
 */
final class FixCode {

  /** No interface: shown only where the rule asks for it. */
  private static final String AIPP = "aipp";

  private static final Set<Api> V1 = EnumSet.of(Api.ACLDVPP, Api.ACLLITE);

  private FixCode() {}

  /**
   * Names of the texts to show, in order.
   *
   * @param code texts by the interface that they are for, as in knowledge entries
   * @param asked the one that the rule asks for; empty for those of the interfaces
   */
  static List<String> chosen(
      Map<String, String> code, String asked, Facts facts, List<Evidence> evidence) {
    if (!asked.isEmpty()) {
      return code.keySet().stream().filter(asked::equals).toList();
    }
    Set<String> called = called(facts, evidence);
    return code.keySet().stream()
        .filter(name -> !name.equals(AIPP) && (called.isEmpty() || called.contains(name)))
        .toList();
  }

  /** What the files of the evidence call, else what any file calls. */
  private static Set<String> called(Facts facts, List<Evidence> evidence) {
    Set<String> files = evidence.stream().map(Evidence::file).collect(Collectors.toSet());
    Set<String> here = called(facts, step -> files.contains(step.at().file()));
    return here.isEmpty() ? called(facts, step -> true) : here;
  }

  private static Set<String> called(Facts facts, Predicate<PictureStep> counts) {
    return facts
        .of(PictureStep.class)
        .filter(step -> step.api() == Api.HI_MPI || V1.contains(step.api()))
        .filter(counts)
        .map(FixCode::name)
        .collect(Collectors.toSet());
  }

  private static String name(PictureStep step) {
    boolean python = step.at().file().endsWith(".py");
    if (step.api() == Api.HI_MPI) {
      return python ? "acl.himpi" : "hi_mpi";
    }
    return python ? "acl.media" : "acldvpp";
  }
}
