package org.cannadvisor.rules.child;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the child is started: the same Java, the same classes, little of everything else. */
final class ChildCommand {

  /**
   * Where a child writes the names of the classes that it loads. The launcher sets it to learn what
   * its class-data archive must hold; unset in all other runs.
   */
  private static final String CLASSES = "cann-advisor.child-classes";

  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  private ChildCommand() {}

  static ProcessBuilder of(ChildLimits limits) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx" + limits.heap() + "m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:disable",
            "-XX:+ExitOnOutOfMemoryError",
            // What the JVM itself has to say must not stand between the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage"));
    words.addAll(archive());
    String classes = System.getProperty(CLASSES);
    if (classes != null) {
      words.add("-XX:DumpLoadedClassList=" + Path.of(classes).toAbsolutePath());
    }
    words.addAll(List.of("-cp", classPath(), ChildMain.class.getName()));
    var command = new ProcessBuilder(words);
    String root = System.getenv("SystemRoot");
    command.environment().clear();
    if (root != null) {
      // Without it no program of Windows starts.
      command.environment().put("SystemRoot", root);
    }
    command.directory(new File(System.getProperty("java.io.tmpdir")));
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    return command;
  }

  /** Whether a child must come to its own end, since it writes what it loaded only then. */
  static boolean isRehearsal() {
    return System.getProperty(CLASSES) != null;
  }

  /** The class-data archive of this process; none where the system does not tell. */
  private static List<String> archive() {
    return ProcessHandle.current()
        .info()
        .arguments()
        .map(words -> Arrays.stream(words).filter(word -> word.startsWith(ARCHIVE)).toList())
        .orElse(List.of());
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
