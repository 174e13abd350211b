package org.cannadvisor.intake.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.intake.TensorFolder;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/**
 * The files of a project directory that are worth opening, sorted by path, and what could not be
 * looked at.
 *
 * @param files by path, in the order of code points; at most {@value #MAX_FILES}
 * @param tensors folders with tensors of a run, by path
 * @param problems sorted
 */
public record ProjectFiles(
    List<ProjectFile> files, List<TensorFolder> tensors, List<Problem> problems) {

  /** A project that a person converted by hand is far smaller. */
  public static final int MAX_FILES = 20_000;

  private static final Comparator<ProjectFile> BY_PATH =
      Comparator.comparing(ProjectFile::path, FileNames.ORDER).thenComparing(ProjectFile::location);

  /** Which files to keep where there are too many: names of ours first, then what is near. */
  private static final Comparator<Candidate> BY_PROMISE =
      Comparator.comparing((Candidate candidate) -> !candidate.promisesText())
          .thenComparing(Candidate::depth)
          .thenComparing(Candidate::file, BY_PATH);

  /** A file with what it is compared by, told once. */
  private record Candidate(ProjectFile file, boolean promisesText, int depth) {

    static Candidate of(ProjectFile file) {
      return new Candidate(file, FileNames.promisesText(file.name()), file.depth());
    }
  }

  public ProjectFiles {
    files = List.copyOf(files);
    tensors = List.copyOf(tensors);
    problems = List.copyOf(problems);
  }

  /**
   * Looks through a directory.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable; anything
   *     below it that cannot be read is a problem
   */
  public static ProjectFiles in(Path directory) throws IOException {
    return in(directory, MAX_FILES);
  }

  static ProjectFiles in(Path directory, int maxFiles) throws IOException {
    var walk = new Walk(directory.toRealPath());
    walk.run();
    List<ProjectFile> files = new ArrayList<>(walk.files());
    var problems = new ArrayList<>(walk.problems());
    if (files.size() > maxFiles) {
      problems.add(tooMany(maxFiles, files.size() - maxFiles));
      files = mostPromising(files, maxFiles);
    }
    files.sort(BY_PATH);
    problems.sort(Comparator.naturalOrder());
    return new ProjectFiles(files, walk.tensors(), problems);
  }

  private static List<ProjectFile> mostPromising(List<ProjectFile> files, int maxFiles) {
    return new ArrayList<>(
        files.stream()
            .map(Candidate::of)
            .sorted(BY_PROMISE)
            .limit(maxFiles)
            .map(Candidate::file)
            .toList());
  }

  private static Problem tooMany(int kept, int left) {
    return new Problem(
        ".",
        0,
        new Text(
            String.format(Locale.ROOT, "目录中的文件过多：已查看 %d 个，其余 %d 个未读取。可改为诊断更小的目录。", kept, left),
            String.format(
                Locale.ROOT,
                "Too many files: %d were looked at, %d were left out."
                    + " Maybe diagnose a smaller directory.",
                kept,
                left)));
  }
}
