package org.cannadvisor.intake.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.intake.TensorFolder;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/** One walk through a project directory; follows no link and opens no file. */
final class Walk {

  private static final int MAX_DEPTH = 40;

  /**
   * Entries of any sort. Past it the walk stops, and which entries were seen depends on the system:
   * a directory of that size is no project.
   */
  private static final int MAX_ENTRIES = 300_000;

  private static final Text LEADS_OUT =
      new Text("链接指向项目目录之外，未读取。", "Link leads out of the project, not read.");
  private static final Text LEADS_NOWHERE =
      new Text("链接成环或目标不存在，未读取。", "Link loops or its target is missing, not read.");
  private static final Text NOT_REGULAR =
      new Text(
          "不是普通文件（管道、套接字或设备），未读取。", "Not a regular file (a pipe, socket or device), not read.");
  private static final Text TOO_DEEP =
      new Text(
          "目录层级超过 " + MAX_DEPTH + " 层，未读取其内容。",
          "More than " + MAX_DEPTH + " folders deep, its content was not read.");
  private static final Text UNREADABLE_FOLDER =
      new Text("目录无法读取，可能缺少权限。", "The folder cannot be read. Maybe permission is missing.");
  private static final Text UNREADABLE_FILE =
      new Text("无法读取，可能缺少权限。", "Cannot be read. Maybe permission is missing.");
  private static final Text TOO_MANY_ENTRIES =
      new Text(
          "目录条目超过 " + MAX_ENTRIES + " 个，其余未查看。可改为诊断更小的目录。",
          "More than "
              + MAX_ENTRIES
              + " entries, the rest was not looked at. Maybe diagnose a smaller directory.");

  private final Path root;
  private final List<ProjectFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Tensors> tensors = new TreeMap<>(FileNames.ORDER);
  private int entries;

  /** Names of the files with tensors in one folder. */
  private record Tensors(List<String> dumps, List<String> arrays) {}

  Walk(Path root) {
    this.root = root;
  }

  /**
   * Walks; to be called once.
   *
   * @throws IOException where the root cannot be listed
   */
  void run() throws IOException {
    enter(root, "");
    if (entries > MAX_ENTRIES) {
      problem(".", TOO_MANY_ENTRIES);
    }
  }

  /** In no particular order. */
  List<ProjectFile> files() {
    return files;
  }

  /** By path. */
  List<TensorFolder> tensors() {
    return tensors.entrySet().stream()
        .map(entry -> folder(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static TensorFolder folder(String path, Tensors tensors) {
    tensors.dumps.sort(FileNames.ORDER);
    tensors.arrays.sort(FileNames.ORDER);
    return new TensorFolder(path, tensors.dumps, tensors.arrays);
  }

  /** In no particular order. */
  List<Problem> problems() {
    return problems;
  }

  private void enter(Path folder, String prefix) throws IOException {
    for (Path entry : entriesOf(folder)) {
      look(entry, prefix + FileNames.of(entry));
    }
  }

  private List<Path> entriesOf(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (++entries > MAX_ENTRIES) {
          break;
        }
        found.add(entry);
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    return found;
  }

  private void look(Path entry, String path) {
    try {
      var attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        link(entry, path);
      } else if (attributes.isDirectory()) {
        folder(entry, path);
      } else if (attributes.isRegularFile()) {
        file(entry, path);
      } else {
        problem(path, NOT_REGULAR);
      }
    } catch (IOException unreadable) {
      problem(path, UNREADABLE_FILE);
    }
  }

  /** What a link inside the project leads to is read at its own place. */
  private void link(Path entry, String path) {
    try {
      if (!entry.toRealPath().startsWith(root)) {
        problem(path, LEADS_OUT);
      }
    } catch (IOException loopOrNothing) {
      problem(path, LEADS_NOWHERE);
    }
  }

  private void folder(Path entry, String path) {
    if (FileNames.isSkippedFolder(FileNames.of(entry))) {
      return;
    }
    if (entry.getNameCount() - root.getNameCount() > MAX_DEPTH) {
      problem(path, TOO_DEEP);
      return;
    }
    try {
      enter(entry, path + "/");
    } catch (IOException unreadable) {
      problem(path, UNREADABLE_FOLDER);
    }
  }

  private void file(Path entry, String path) {
    String name = FileNames.of(entry);
    if (FileNames.isDump(name)) {
      tensorsBeside(path, name).dumps.add(name);
    } else if (FileNames.isArray(name)) {
      tensorsBeside(path, name).arrays.add(name);
    } else if (FileNames.isWorthOpening(name)) {
      files.add(new ProjectFile(path, entry));
    }
  }

  private Tensors tensorsBeside(String path, String name) {
    String folder = path.substring(0, Math.max(0, path.length() - name.length() - 1));
    return tensors.computeIfAbsent(
        folder, any -> new Tensors(new ArrayList<>(), new ArrayList<>()));
  }

  private void problem(String path, Text message) {
    problems.add(new Problem(path, 0, message));
  }
}
