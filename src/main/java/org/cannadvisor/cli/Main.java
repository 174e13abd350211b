package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.model.Lang;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program. */
public final class Main {

  private final Streams streams;
  private final Lang lang;

  private Main(Streams streams, Lang lang) {
    this.streams = streams;
    this.lang = lang;
  }

  public static void main(String[] args) {
    // Named, since looking for it opens every jar; and not a word of it to the user.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    if (args.length > 1 && args[0].equals("diagnose") && !args[1].equals("--help")) {
      // While the command line is read, the rules load: that is a tenth of the time to the report.
      Diagnose.prepare();
    }
    if (args.length > 0 && args[0].equals("checklist")) {
      Guides.prepare();
    }
    // No option is a time of java.sql, whose module picocli would load.
    System.setProperty("picocli.converters.excludes", "java.sql.*");
    // Reports are UTF-8 whatever the locale, so that they do not depend on it.
    var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int code = run(new Streams(out, err, Streams.colourWanted(), Streams.progressWanted()), args);
    out.flush();
    System.exit(code);
  }

  /** Runs one command line; returns the exit code. */
  static int run(Streams streams, String... args) {
    Lang lang = Given.language(args);
    var main = new Main(streams, lang);
    CommandLine line = Commands.neededBy(args, streams, lang);
    line.setOut(streams.out());
    line.setErr(streams.err());
    line.setParameterExceptionHandler(main::wrongUsage);
    line.setExecutionExceptionHandler(main::failed);
    if (args.length == 0) {
      line.usage(streams.out());
      return ExitCode.USAGE;
    }
    return line.execute(args);
  }

  private int wrongUsage(ParameterException wrong, String[] args) {
    new WrongUsage(lang, wrong).lines().forEach(streams.err()::println);
    return ExitCode.USAGE;
  }

  private int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (failure instanceof UnusableInput) {
      streams.err().println(failure.getMessage());
      return ExitCode.USAGE;
    }
    streams.err().println(Hint.ourFault(lang, Version.number()));
    failure.printStackTrace(streams.err());
    return ExitCode.FAULT;
  }
}
