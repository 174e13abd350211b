package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files of one pack. Sizes are bounded, links are not followed, tags construct nothing. */
final class PackFiles {

  private static final int LONGEST = 1 << 20;
  private static final int MOST = 5_000;
  private static final int DEEPEST = 30;

  private final Path root;
  private final String shownAs;
  private final Complaints complaints;

  /**
   * @param shownAs how problems call the folder
   */
  PackFiles(Path root, String shownAs, Complaints complaints) {
    this.root = root;
    this.shownAs = shownAs;
    this.complaints = complaints;
  }

  /** How problems call a file. */
  String shown(Path file) {
    return shownAs + "/" + root.relativize(file).toString().replace('\\', '/');
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** The files of a folder with this ending, by name; none where there is no such folder. */
  List<Path> in(String folder, String ending) {
    Path place = root.resolve(folder);
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(ending)).sorted().limit(MOST + 1L).toList();
      if (files.size() > MOST) {
        complaints.add(
            shownAs + "/" + folder,
            0,
            "文件超过 " + MOST + " 个，其余未读取。",
            "More than " + MOST + " files; the others were not read.");
      }
      return files.subList(0, Math.min(MOST, files.size()));
    } catch (IOException e) {
      complaints.add(shownAs + "/" + folder, 0, "无法读取此目录。", "The folder cannot be read.");
      return List.of();
    }
  }

  /** The text of a file; empty, with a complaint, where it is no text or too long. */
  Optional<String> text(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
        complaints.add(
            shown(file),
            0,
            "应为不超过 1 MB 的普通文件（不跟随链接），未读取。",
            "Expected a plain file of at most 1 MB (links are not followed); it was not read.");
        return Optional.empty();
      }
      String text = Files.readString(file, UTF_8);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (MalformedInputException e) {
      complaints.add(
          shown(file), 0, "不是 UTF-8 文本，请另存为 UTF-8。", "This is no UTF-8 text. Save it as UTF-8.");
      return Optional.empty();
    } catch (IOException e) {
      complaints.add(shown(file), 0, "无法读取此文件。", "The file cannot be read.");
      return Optional.empty();
    }
  }

  /** The fields of a YAML file; empty, with a complaint, where it is none. */
  Optional<Fields> yaml(Path file) {
    return text(file).flatMap(text -> yaml(file, text));
  }

  private Optional<Fields> yaml(Path file, String text) {
    try {
      Node root = new Yaml(options()).compose(new StringReader(text));
      if (root == null) {
        complaints.add(shown(file), 0, "文件是空的。", "The file is empty.");
        return Optional.empty();
      }
      return Optional.of(new Fields(shown(file), root, complaints));
    } catch (MarkedYAMLException damaged) {
      Mark mark = damaged.getProblemMark();
      notYaml(file, mark == null ? 0 : mark.getLine() + 1, damaged.getProblem());
    } catch (YAMLException damaged) {
      notYaml(file, 0, damaged.getMessage());
    }
    return Optional.empty();
  }

  private void notYaml(Path file, int line, String reason) {
    complaints.add(
        shown(file),
        line,
        "不是合法的 YAML，未采用（缩进、冒号后的空格、未闭合的引号或括号）：" + reason,
        "This is no valid YAML and was not used (indentation, the blank after a colon, an open"
            + " quote or bracket): "
            + reason);
  }

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    options.setAllowRecursiveKeys(false);
    return options;
  }
}
