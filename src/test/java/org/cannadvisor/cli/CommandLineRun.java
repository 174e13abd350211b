package org.cannadvisor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the program in this process.
 *
 * @param code exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(new Streams(new PrintWriter(out), new PrintWriter(err, true), false), args);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
