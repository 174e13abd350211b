package org.cannadvisor.cli;

import java.io.PrintWriter;

/**
 * Where output goes.
 *
 * @param out the report, nothing else
 * @param err progress and messages
 * @param colour whether {@code out} is a terminal that wants colour
 */
record Streams(PrintWriter out, PrintWriter err, boolean colour) {

  /** The launcher says whether the output is a terminal: the JVM cannot tell on every version. */
  static boolean colourWanted() {
    return Boolean.getBoolean("cann-advisor.terminal") && System.getenv("NO_COLOR") == null;
  }
}
