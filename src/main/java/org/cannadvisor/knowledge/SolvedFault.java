package org.cannadvisor.knowledge;

import java.util.List;

/**
 * Something whose words are known together with the cause: a solved fault, or a knowledge entry.
 *
 * @param family the number of the case, the same for all projects that show one fault; empty for an
 *     entry
 * @param causes identifiers of the catalogue any of which is right, the best first
 * @param beside what is reasonable beside them
 * @param source where the fault was published; may be empty
 */
record SolvedFault(String family, List<String> causes, List<String> beside, String source) {

  SolvedFault {
    causes = List.copyOf(causes);
    beside = List.copyOf(beside);
  }

  boolean isEntry() {
    return family.isEmpty();
  }
}
