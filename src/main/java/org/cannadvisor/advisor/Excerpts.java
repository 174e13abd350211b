package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.ProjectFile;
import org.cannadvisor.intake.project.TextLoader;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Excerpt;
import org.cannadvisor.model.Testimony;

/** The lines around the evidence, read from the project once more where a page shows them. */
final class Excerpts {

  private static final int AROUND = 3;
  private static final int LONGEST_LINE = 240;
  private static final int MOST = 200;
  private static final long LARGEST_FILE = 8L << 20;

  private final Path root;
  private final TextLoader loader = new TextLoader(problem -> {});
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  private Excerpts(Path root) {
    this.root = root;
  }

  /** Of every place that the recommendations and notes rest on, the first {@value #MOST}. */
  static List<Excerpt> of(Path directory, Diagnosis diagnosis) throws IOException {
    var places = new LinkedHashSet<Evidence>();
    Stream.concat(
            diagnosis.recommendations().stream().flatMap(one -> one.evidence().stream()),
            diagnosis.notes().stream().flatMap(one -> one.evidence().stream()))
        .map(Testimony::at)
        .filter(place -> place.line() > 0)
        .limit(MOST)
        .forEach(places::add);
    return new Excerpts(directory.toRealPath()).around(places);
  }

  private List<Excerpt> around(Set<Evidence> places) {
    var excerpts = new ArrayList<Excerpt>();
    for (Evidence place : places) {
      texts
          .computeIfAbsent(place.file(), this::text)
          .filter(text -> place.line() <= text.lines().size())
          .filter(text -> text.at(place.line()).text().equals(place.text()))
          .ifPresent(text -> excerpts.add(excerpt(place, text.lines())));
    }
    return excerpts;
  }

  private static Excerpt excerpt(Evidence place, List<String> lines) {
    int from = Math.max(1, place.line() - AROUND);
    int to = Math.min(lines.size(), place.line() + AROUND);
    List<String> shown = lines.subList(from - 1, to).stream().map(Excerpts::cut).toList();
    return new Excerpt(place, from, shown);
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  /** Nothing where the file is large, no file, or a link leads out of the project. */
  private Optional<SourceText> text(String file) {
    try {
      Path location = root.resolve(file).toRealPath();
      boolean isOwn =
          location.startsWith(root) && Files.isRegularFile(location, LinkOption.NOFOLLOW_LINKS);
      return isOwn && Files.size(location) <= LARGEST_FILE
          ? loader.load(new ProjectFile(file, location))
          : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
