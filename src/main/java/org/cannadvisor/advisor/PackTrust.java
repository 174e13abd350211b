package org.cannadvisor.advisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Handbook;
import org.cannadvisor.patterns.DrlPack;

/** Whether the DRL of a pack would run here. */
public final class PackTrust {

  private PackTrust() {}

  /**
   * Judges a pack; nothing of it runs.
   *
   * @param configuration where it is written what the user trusts; empty for nothing
   */
  public static Handbook.Code of(DrlPack pack, Optional<Path> configuration) {
    String by = CodeOfPacks.of(List.of(pack), configuration).trusted().get(pack);
    if (by == null) {
      return new Handbook.Code(false, "");
    }
    return new Handbook.Code(true, Diagnosis.Pack.key(by).orElse(""));
  }
}
