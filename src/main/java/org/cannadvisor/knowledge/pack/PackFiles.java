package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files of one pack. Sizes are bounded, links are not followed, tags construct nothing. */
final class PackFiles {

  /** Of text, in megabytes. */
  private static final int LONGEST = 1;

  private static final int MEGABYTE = 1 << 20;
  private static final int MOST = 5_000;
  private static final int DEEPEST = 30;

  private final PackSource source;
  private final String shownAs;
  private final Complaints complaints;

  /**
   * @param shownAs how problems call the pack
   */
  PackFiles(PackSource source, String shownAs, Complaints complaints) {
    this.source = source;
    this.shownAs = shownAs;
    this.complaints = complaints;
  }

  /** How problems call a file. */
  String shown(String name) {
    return shownAs + "/" + name;
  }

  boolean has(String name) {
    return source.has(name);
  }

  /** The files of a folder with this ending, by name; none where there is no such folder. */
  List<String> in(String folder, String ending) {
    try {
      List<String> files =
          source.in(folder).stream().filter(file -> file.endsWith(ending)).toList();
      if (files.size() > MOST) {
        complaints.add(
            shown(folder),
            0,
            "文件超过 " + MOST + " 个，其余未读取。",
            "More than " + MOST + " files; the others were not read.");
      }
      return files.subList(0, Math.min(MOST, files.size()));
    } catch (IOException e) {
      complaints.add(shown(folder), 0, "无法读取此目录。", "The folder cannot be read.");
      return List.of();
    }
  }

  /** The text of a file; empty, with a complaint, where it is no text or too long. */
  Optional<String> text(String name) {
    return text(name, LONGEST);
  }

  /**
   * The same of a file that may be longer.
   *
   * @param longest in megabytes
   */
  Optional<String> text(String name, int longest) {
    return bytes(name, longest).flatMap(bytes -> text(name, bytes));
  }

  private Optional<String> text(String name, byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      complaints.add(
          shown(name), 0, "不是 UTF-8 文本，请另存为 UTF-8。", "This is no UTF-8 text. Save it as UTF-8.");
      return Optional.empty();
    }
  }

  /**
   * The content of a file; empty, with a complaint, where it is no plain file or too long.
   *
   * @param longest in megabytes
   */
  Optional<byte[]> bytes(String name, int longest) {
    try {
      if (!source.has(name) || source.size(name) > (long) longest * MEGABYTE) {
        complaints.add(
            shown(name),
            0,
            "应为不超过 " + longest + " MB 的普通文件（不跟随链接），未读取。",
            "Expected a plain file of at most "
                + longest
                + " MB (links are not followed); it was not read.");
        return Optional.empty();
      }
      return Optional.of(source.bytes(name));
    } catch (IOException e) {
      complaints.add(shown(name), 0, "无法读取此文件。", "The file cannot be read.");
      return Optional.empty();
    }
  }

  /** The fields of a YAML file; empty, with a complaint, where it is none. */
  Optional<Fields> yaml(String name) {
    return text(name).flatMap(text -> yaml(name, text));
  }

  /** The same of text that stands in a file; lines count from its beginning. */
  Optional<Fields> yaml(String name, String text) {
    try {
      Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
      if (root == null) {
        complaints.add(shown(name), 0, "文件是空的。", "The file is empty.");
        return Optional.empty();
      }
      return Optional.of(new Fields(shown(name), root, complaints));
    } catch (MarkedYAMLException damaged) {
      Mark mark = damaged.getProblemMark();
      notYaml(name, mark == null ? 0 : mark.getLine() + 1, String.valueOf(damaged.getProblem()));
    } catch (YAMLException damaged) {
      notYaml(name, 0, String.valueOf(damaged.getMessage()));
    }
    return Optional.empty();
  }

  private void notYaml(String name, int line, String reason) {
    complaints.add(
        shown(name),
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
    options.setCodePointLimit(LONGEST * MEGABYTE);
    options.setAllowRecursiveKeys(false);
    return options;
  }
}
