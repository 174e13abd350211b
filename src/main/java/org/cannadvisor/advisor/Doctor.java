package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Checkup;
import org.cannadvisor.model.Lang;
import org.cannadvisor.report.CheckupJson;
import org.cannadvisor.report.CheckupText;

/** Looks whether the program is in order on this machine; each thing is tried, none assumed. */
public final class Doctor {

  private Doctor() {}

  /**
   * Checks everything.
   *
   * @param colour whether the output may be coloured
   */
  public static Checkup examine(Lang lang, boolean colour) {
    var lines = new ArrayList<Checkup.Line>();
    lines.addAll(new MachineChecks(lang, colour).lines());
    lines.addAll(new ProgramChecks(lang).lines());
    return new Checkup(lang, Version.number(), List.copyOf(lines));
  }

  /**
   * Writes what was found.
   *
   * @param asJson for programs, else for people
   */
  public static void write(Checkup checkup, boolean asJson, boolean colour, Writer out) {
    try {
      if (asJson) {
        CheckupJson.write(checkup, out);
      } else {
        CheckupText.write(checkup, colour, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
