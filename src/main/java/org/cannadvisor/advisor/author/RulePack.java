package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the rules of a pack and their fixtures lie.
 *
 * @param root the folder; that of the source tree for the built-in pack
 * @param fixtures the folder with one folder for each id
 * @param others packs that are used beside it
 * @param isBuiltIn whether it is the pack that the program was built with
 * @param configuration the user's configuration directory, where it is written of which packs DRL
 *     may run; empty for none
 */
public record RulePack(
    Path root, Path fixtures, boolean isBuiltIn, List<Path> others, Optional<Path> configuration) {

  public RulePack {
    others = List.copyOf(others);
  }

  /** The built-in pack, seen from the source tree in {@code root}. */
  public static RulePack builtIn(Path root) {
    return new RulePack(
        root, root.resolve("fixtures").resolve("rules"), true, List.of(), Optional.empty());
  }

  /** A pack of a site. */
  public static RulePack of(Path root) {
    return of(root, List.of());
  }

  /**
   * A pack of a site.
   *
   * @param others packs that it needs
   */
  public static RulePack of(Path root, List<Path> others) {
    return new RulePack(root, root.resolve("fixtures"), false, others, Optional.empty());
  }

  /** The same pack, with what the user trusts. */
  public RulePack trusting(Optional<Path> store) {
    return new RulePack(root, fixtures, isBuiltIn, others, store);
  }

  /** The packs that a diagnosis needs beside the built-in one to use this. */
  public List<Path> extra() {
    return isBuiltIn ? List.of() : Stream.concat(Stream.of(root), others.stream()).toList();
  }

  /** Where the fixtures of an id lie, or those of a file of rules about facts. */
  public Path fixturesOf(String id) {
    return aboutFacts().contains(id) ? aboutFactsFolder().resolve(id) : fixtures.resolve(id);
  }

  /**
   * The files of built-in rules about facts that have fixtures. They recommend nothing and so have
   * examples alone, which lie beside the others.
   */
  public List<String> aboutFacts() {
    return isBuiltIn
        ? folders(aboutFactsFolder()).stream()
            .map(one -> String.valueOf(one.getFileName()))
            .toList()
        : List.of();
  }

  private Path aboutFactsFolder() {
    return root.resolve("fixtures").resolve("facts");
  }

  /** Whether it has rules of its own, which fixtures must show; tables alone need none. */
  public boolean hasRules() {
    return Files.isDirectory(root.resolve("rules")) || Files.isDirectory(root.resolve("drl"));
  }

  /** How problems call a file or folder of it. */
  String shown(Path inside) {
    Path top = root.toAbsolutePath().normalize();
    String place = top.relativize(inside.toAbsolutePath().normalize()).toString();
    return (isBuiltIn ? "" : top.getFileName() + "/") + place.replace('\\', '/');
  }

  /** The folders of fixtures, one for each id, by name; none where there is no such folder. */
  public List<Path> fixtureFolders() {
    return folders(fixtures);
  }

  private static List<Path> folders(Path of) {
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(of)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
