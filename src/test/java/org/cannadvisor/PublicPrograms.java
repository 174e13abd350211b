package org.cannadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the programs in a folder of checked-out repositories that hand pictures to DVPP.
 *
 * <p>A program is the smallest folder around a calling source that has a {@code CMakeLists.txt}, a
 * {@code README} or a {@code src} of its own. Folders that only hold a part of one ({@code src},
 * {@code common}, {@code inc}, {@code lib}) are none.
 */
final class PublicPrograms {

  /** The calls that are handed the description of a picture on its way to a model. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(acldvpp(?:(?:Jpeg|Png)Decode|Vpc\\w+)Async"
              + "|hi_mpi_vpc_(?!get_|sys_|create_|destroy_)\\w+"
              + "|hi_mpi_vdec_get_frame)\\s*\\(");

  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/");
  private static final Pattern ACLLITE = Pattern.compile("#include\\s*\"(?:acllite/)?AclLite");
  private static final Pattern SOURCE = Pattern.compile("(?i).*\\.(?:c|cc|cpp|cxx|h|hpp)");
  private static final Set<String> PARTS = Set.of("src", "common", "inc", "include", "lib");

  private PublicPrograms() {}

  /**
   * A call in the text of a program.
   *
   * @param descriptions how many pictures it is told of
   */
  record Call(String file, int line, String name, int descriptions) {}

  /** The folders of all programs below {@code root} that call DVPP themselves. */
  static List<Path> calling(Path root) {
    return around(root, CALL);
  }

  /** The folders of all programs below {@code root} that use the helper library acllite. */
  static List<Path> usingAcllite(Path root) {
    return around(root, ACLLITE);
  }

  private static List<Path> around(Path root, Pattern wanted) {
    var programs = new TreeSet<Path>();
    for (Path source : sources(root)) {
      if (wanted.matcher(text(source)).find()) {
        programs.add(program(root, source));
      }
    }
    return List.copyOf(programs);
  }

  private static Path program(Path root, Path source) {
    Path folder = parent(source);
    while (!folder.equals(root) && (isPart(folder) || !isWhole(folder))) {
      folder = parent(folder);
    }
    return folder;
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static boolean isPart(Path folder) {
    return PARTS.contains(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT));
  }

  private static boolean isWhole(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(one -> String.valueOf(one.getFileName()))
          .anyMatch(
              name ->
                  name.equals("src")
                      || name.equals("CMakeLists.txt")
                      || name.toUpperCase(Locale.ROOT).startsWith("README"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls in the text of a program, whether they are followed or not. */
  static List<Call> calls(Path program) {
    var calls = new ArrayList<Call>();
    for (Path source : sources(program)) {
      String text = blanked(text(source));
      Matcher call = CALL.matcher(text);
      while (call.find()) {
        String name = call.group(1);
        int line = 1 + (int) text.substring(0, call.start()).chars().filter(c -> c == '\n').count();
        boolean two = name.contains("pc") && !name.contains("calc_hist") && !name.contains("Hist");
        String file = program.relativize(source).toString().replace('\\', '/');
        calls.add(new Call(file, line, name, two ? 2 : 1));
      }
    }
    return calls;
  }

  /** Without its comments; lines stay where they are. */
  private static String blanked(String text) {
    return COMMENT.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
  }

  private static String text(Path source) {
    try {
      return new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Path root) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (SOURCE.matcher(String.valueOf(file.getFileName())).matches()) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Copies the sources of {@code from} into {@code to}. */
  static void copySources(Path from, Path to) {
    try {
      for (Path source : sources(from)) {
        Path target = to.resolve(from.relativize(source).toString());
        Files.createDirectories(parent(target));
        Files.copy(source, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
