package org.cannadvisor.knowledge.pack;

import java.util.Optional;

/**
 * A pack that was opened and whose manifest was read.
 *
 * @param place as the user or the environment named it
 * @param root the fields of {@code pack.yaml}; empty where there is none
 */
record Candidate(
    String place,
    PackSource source,
    PackFiles files,
    PackSettings settings,
    Optional<Fields> root) {

  String name() {
    return settings.name();
  }

  /** How problems call its manifest. */
  String manifest() {
    return settings.file();
  }
}
