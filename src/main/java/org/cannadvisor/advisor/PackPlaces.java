package org.cannadvisor.advisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.model.Text;

/**
 * Where rule packs are taken from: what the command line names, the list in {@code
 * CANN_ADVISOR_RULES}, the user's configuration directory, and the analysed directory where the
 * user trusts it. From the analysed directory nothing is ever taken unasked.
 */
public final class PackPlaces {

  /** A list of folders and zip files, apart as the path of the system is. */
  public static final String VARIABLE = "CANN_ADVISOR_RULES";

  private static final String CONFIGURATION = "XDG_CONFIG_HOME";
  private static final String OF_USER = "cann-advisor";
  private static final String PACKS = "packs";

  /** Below an analysed directory. */
  private static final String OF_PROJECT = ".cann-advisor";

  /**
   * A pack and what named it.
   *
   * @param origin for {@code config show}
   */
  public record Place(Path path, Text origin) {}

  private final Map<String, String> environment;

  /**
   * @param environment variables, and the user's home as {@code HOME}
   */
  public PackPlaces(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** All packs that a command uses. Without packs this is part of every start: no lambdas. */
  public List<Place> all(List<Path> named, Optional<Path> trustedProject) {
    var all = new ArrayList<Place>();
    add(named, new Text("--rules", "--rules"), all);
    add(listed(), new Text(VARIABLE, VARIABLE), all);
    Optional<Path> configuration = configuration();
    if (configuration.isPresent()) {
      add(in(configuration.get().resolve(PACKS)), ofUser(), all);
    }
    if (trustedProject.isPresent()) {
      String option = "--trust-project";
      add(in(ofProject(trustedProject.get())), new Text(option, option), all);
    }
    return all;
  }

  private static void add(List<Path> paths, Text origin, List<Place> all) {
    for (Path path : paths) {
      all.add(new Place(path, origin));
    }
  }

  /** Whether the analysed directory brings packs, which are used only where it is trusted. */
  public static boolean areIn(Path project) {
    return !in(ofProject(project)).isEmpty();
  }

  /** Where a project keeps packs. */
  public static Path ofProject(Path project) {
    return project.resolve(OF_PROJECT).resolve(PACKS);
  }

  /** The user's configuration directory; empty where nobody has a home. */
  public Optional<Path> configuration() {
    Optional<Path> stated = absolute(CONFIGURATION);
    if (stated.isPresent()) {
      return Optional.of(stated.get().resolve(OF_USER));
    }
    Optional<Path> home = absolute("HOME");
    return home.isPresent()
        ? Optional.of(home.get().resolve(".config").resolve(OF_USER))
        : Optional.empty();
  }

  private Text ofUser() {
    String variable = absolute(CONFIGURATION).isPresent() ? CONFIGURATION : "HOME";
    return new Text(variable + " 下的配置目录", "the configuration directory below " + variable);
  }

  private List<Path> listed() {
    String list = environment.getOrDefault(VARIABLE, "");
    var listed = new ArrayList<Path>();
    for (String item : list.split(File.pathSeparator, -1)) {
      Optional<Path> path = path(item);
      if (path.isPresent()) {
        listed.add(path.get());
      }
    }
    return listed;
  }

  private Optional<Path> absolute(String variable) {
    Optional<Path> path = path(environment.getOrDefault(variable, ""));
    return path.isPresent() && path.get().isAbsolute() ? path : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** The folders and zip files directly in a folder, by name; links are not followed. */
  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(PackPlaces::mayBePack).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean mayBePack(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith(".")
        && (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            || (name.endsWith(".zip") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)));
  }
}
