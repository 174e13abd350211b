package org.cannadvisor.cli;

import java.io.PrintWriter;

/**
 * Where output goes.
 *
 * @param out the report, nothing else
 * @param err progress and messages
 * @param colour whether {@code out} is a terminal that wants colour
 * @param progress whether {@code err} is a terminal on which a line can be written anew
 */
record Streams(PrintWriter out, PrintWriter err, boolean colour, boolean progress) {

  /** Where nobody waits at a terminal. */
  Streams(PrintWriter out, PrintWriter err, boolean colour) {
    this(out, err, colour, false);
  }

  /** The launcher says whether the output is a terminal: the JVM cannot tell on every version. */
  static boolean colourWanted() {
    return Boolean.getBoolean("cann-advisor.terminal") && System.getenv("NO_COLOR") == null;
  }

  /** The same of the messages. */
  static boolean progressWanted() {
    return Boolean.getBoolean("cann-advisor.progress");
  }
}
