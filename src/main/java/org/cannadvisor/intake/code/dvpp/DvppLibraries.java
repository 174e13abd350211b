package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import org.cannadvisor.intake.code.Library;

/** The libraries of the chip, which share what they know of memory. */
public final class DvppLibraries {

  private DvppLibraries() {}

  /** New ones, for one way through a program. */
  public static List<Library> create() {
    var memory = new Memory();
    return List.of(
        new DvppLibrary(memory),
        new VdecLibrary(memory),
        new HiMpiLibrary(memory),
        new AclLiteLibrary(),
        new EzDvppLibrary(),
        new AclLibrary(memory));
  }
}
