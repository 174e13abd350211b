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

  /** All packs that a command uses. */
  public List<Place> all(List<Path> named, Optional<Path> trustedProject) {
    var all = new ArrayList<Place>();
    named.forEach(path -> all.add(new Place(path, new Text("--rules", "--rules"))));
    all.addAll(listed());
    configuration()
        .ifPresent(
            folder ->
                in(folder.resolve(PACKS)).forEach(path -> all.add(new Place(path, ofUser()))));
    trustedProject.ifPresent(
        project ->
            in(ofProject(project))
                .forEach(
                    path ->
                        all.add(new Place(path, new Text("--trust-project", "--trust-project")))));
    return all;
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
    return absolute(CONFIGURATION)
        .or(() -> absolute("HOME").map(home -> home.resolve(".config")))
        .map(folder -> folder.resolve(OF_USER));
  }

  private Text ofUser() {
    String variable = absolute(CONFIGURATION).isPresent() ? CONFIGURATION : "HOME";
    return new Text(variable + " 下的配置目录", "the configuration directory below " + variable);
  }

  private List<Place> listed() {
    var listed = new ArrayList<Place>();
    for (String item : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator, -1)) {
      if (!item.isBlank()) {
        path(item).ifPresent(path -> listed.add(new Place(path, new Text(VARIABLE, VARIABLE))));
      }
    }
    return listed;
  }

  private Optional<Path> absolute(String variable) {
    return path(environment.getOrDefault(variable, "")).filter(Path::isAbsolute);
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
