package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.PackPlaces;
import org.cannadvisor.model.Lang;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What stands on the command line of a command, once it was read. */
final class Given {

  private static final long DAY_MILLIS = 86_400_000;

  private final CommandSpec spec;

  Given(CommandSpec spec) {
    this.spec = spec;
  }

  /** The language that a whole command line asks for, before it is read; else the locale's. */
  static Lang language(String... args) {
    for (int i = 0; i < args.length; i++) {
      String value = args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : args[i];
      for (Lang lang : Lang.values()) {
        if (value.equalsIgnoreCase("--lang=" + lang.tag())
            || (args[i].equals("--lang") && value.equalsIgnoreCase(lang.tag()))) {
          return lang;
        }
      }
    }
    return Lang.of(Locale.getDefault());
  }

  Lang language() {
    Optional<Lang> lang = option("--lang");
    return lang.orElseGet(() -> Lang.of(Locale.getDefault()));
  }

  /** The day that the user names, or the one here. */
  LocalDate today() {
    Optional<LocalDate> today = option("--today");
    return today.orElseGet(Given::here);
  }

  /** The parameter at a place. */
  <T> Optional<T> parameter(int index) {
    return Optional.ofNullable(parsed().<T>matchedPositionalValue(index, null));
  }

  <T> T parameter(int index, T otherwise) {
    return parsed().matchedPositionalValue(index, otherwise);
  }

  <T> T option(String name, T otherwise) {
    return parsed().matchedOptionValue(name, otherwise);
  }

  <T> Optional<T> option(String name) {
    return Optional.ofNullable(parsed().<T>matchedOptionValue(name, null));
  }

  /** The rule packs that a command uses beside the built-in rules. */
  List<Path> packs() {
    return paths(places(Optional.empty()));
  }

  /** The same where a directory is analysed, which may bring packs of its own. */
  List<Path> packs(Path directory) {
    boolean trusted = option("--trust-project", false);
    return paths(places(trusted ? Optional.of(directory) : Optional.empty()));
  }

  private static List<Path> paths(List<PackPlaces.Place> places) {
    return places.isEmpty() ? List.of() : places.stream().map(PackPlaces.Place::path).toList();
  }

  /**
   * Packs and what named them.
   *
   * @throws UnusableInput where one that the command line names is not there
   */
  List<PackPlaces.Place> places(Optional<Path> trusted) {
    return new PackPlaces(environment()).all(namedPacks(), trusted);
  }

  /**
   * The packs that the command line names, and no others: what an author tests must not depend on
   * what else is installed.
   *
   * @throws UnusableInput where one of them is not there
   */
  List<Path> namedPacks() {
    List<Path> named = option("--rules", List.of());
    for (Path pack : named) {
      if (!Files.isDirectory(pack) && !Files.isRegularFile(pack)) {
        throw unreadable(pack);
      }
    }
    return named;
  }

  /** The user's configuration directory. */
  static Optional<Path> configuration() {
    return new PackPlaces(environment()).configuration();
  }

  /** What packs depend on. */
  static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.putIfAbsent("HOME", System.getProperty("user.home", ""));
    return environment;
  }

  /** Why a directory could not be read, and what to do. */
  UnusableInput unreadable(Path path) {
    if (!Files.exists(path)) {
      return new UnusableInput(Hint.noDirectory(language(), path));
    }
    return new UnusableInput(
        Files.isDirectory(path)
            ? Hint.unreadable(language(), path)
            : Hint.notADirectory(language(), path));
  }

  /** A directory to be diagnosed, in the language, on the day and with the packs given. */
  Diagnose.Request request(Path directory) {
    return new Diagnose.Request(
            directory, directory.toString(), language(), today(), false, packs(directory))
        .trusting(configuration());
  }

  /**
   * What comes of reading a directory.
   *
   * @throws UnusableInput where it is absent or unreadable
   */
  <T> T read(Path directory, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException unreadable) {
      throw unreadable(directory);
    }
  }

  /** Reads something. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Writes a file that appears whole or not at all.
   *
   * @throws UnusableInput where it cannot be written
   */
  void write(Path target, WholeFiles.Content content) {
    try (var whole = new WholeFiles()) {
      whole.add(target, content);
      whole.keep();
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /** The same with what is no text. */
  void writeBytes(Path target, WholeFiles.Bytes content) {
    try (var whole = new WholeFiles()) {
      whole.addBytes(target, content);
      whole.keep();
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /** Why a file could not be written. */
  UnusableInput cannotWrite(Path target, IOException why) {
    return new UnusableInput(
        Hint.cannotWrite(language(), target.toString(), WholeFile.reason(why)));
  }

  private ParseResult parsed() {
    return spec.commandLine().getParseResult();
  }

  /** The date here; {@code LocalDate.now} first looks for rules of time zones in every jar. */
  private static LocalDate here() {
    long now = System.currentTimeMillis();
    long here = now + TimeZone.getDefault().getOffset(now);
    return LocalDate.ofEpochDay(Math.floorDiv(here, DAY_MILLIS));
  }
}
