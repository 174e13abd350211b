package org.cannadvisor.intake.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterPython;

/**
 * Loads the machine code of the grammars, once and only when a file asks for it. The library
 * unpacks it into the folder that the system property {@code tree-sitter-lib} names; where nobody
 * set it, a cache folder of the user is taken.
 */
public final class Natives {

  private static final String FOLDER = "tree-sitter-lib";
  private static final boolean AVAILABLE = load();

  private Natives() {}

  /** Whether scripts can be parsed on this machine. */
  public static boolean available() {
    return AVAILABLE;
  }

  /**
   * The languages whose grammar loads here, each tried; one that does not load is left out.
   *
   * @return of {@code bash}, {@code cpp} and {@code python} those that work
   */
  public static List<String> languages() {
    if (!AVAILABLE) {
      return List.of();
    }
    Map<String, Supplier<TSLanguage>> grammars =
        Map.of(
            "bash", TreeSitterBash::new,
            "cpp", TreeSitterCpp::new,
            "python", TreeSitterPython::new);
    return grammars.keySet().stream()
        .sorted()
        .filter(language -> loads(grammars.getOrDefault(language, TreeSitterBash::new)))
        .toList();
  }

  private static boolean loads(Supplier<TSLanguage> grammar) {
    try {
      return new TSParser().setLanguage(grammar.get());
    } catch (LinkageError unsupported) {
      return false;
    }
  }

  /** The cache folder of the user that is taken; empty where none can be written. */
  public static Optional<Path> cacheFolder() {
    return cacheFolders().filter(Natives::isUsable).findFirst();
  }

  private static boolean load() {
    if (System.getProperty(FOLDER) == null) {
      Optional<Path> folder = cacheFolder();
      if (folder.isEmpty()) {
        return false;
      }
      System.setProperty(FOLDER, folder.get().toString());
    }
    // The grammars exist for the same platforms; that of Python is unpacked when it is needed.
    return loads(TreeSitterBash::new);
  }

  private static Stream<Path> cacheFolders() {
    Stream<Path> ofUser =
        Stream.of(
                folder(System.getenv("CANN_ADVISOR_CACHE"), ""),
                folder(System.getenv("XDG_CACHE_HOME"), "cann-advisor"),
                folder(System.getProperty("user.home"), ".cache/cann-advisor"))
            .flatMap(Optional::stream);
    String user = System.getProperty("user.name", "user").replaceAll("\\W", "_");
    return Stream.concat(
        ofUser, folder(System.getProperty("java.io.tmpdir"), "cann-advisor-" + user).stream());
  }

  private static Optional<Path> folder(@Nullable String base, String name) {
    return base == null || base.isBlank() || !Path.of(base).isAbsolute()
        ? Optional.empty()
        : Optional.of(Path.of(base).resolve(name));
  }

  /** Machine code is loaded only from a folder that nobody else can have filled. */
  private static boolean isUsable(Path folder) {
    try {
      Files.createDirectories(folder);
      String owner = Files.getOwner(folder).getName();
      String user = System.getProperty("user.name", "");
      return Files.isWritable(folder) && (owner.equals(user) || owner.endsWith("\\" + user));
    } catch (IOException | UnsupportedOperationException unusable) {
      return false;
    }
  }
}
