package org.cannadvisor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.project.ProjectFile;
import org.cannadvisor.intake.project.ProjectFiles;
import org.cannadvisor.intake.project.TextLoader;
import org.cannadvisor.intake.subject.Commands;
import org.cannadvisor.intake.subject.NamedFiles;
import org.cannadvisor.intake.subject.SubjectResolver;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/**
 * Reads a whole project directory: finds the files, recognises them, reads them, ties the facts.
 */
public final class ProjectReader {

  /** Some thirty thousand names of operators; a file that a person wrote is far shorter. */
  private static final int LONGEST_NAMED = 512 * 1024;

  private static final Text TOO_LONG =
      new Text(
          "转换命令引用的这个文件超过 512 KB，未读取。请检查是否指向了错误的文件。",
          "A conversion command names this file, but it is larger than 512 KB, not read. Maybe the"
              + " option names the wrong file.");

  private final List<FactReader> readers;
  private final List<GroupReader> groups;
  private final Map<GroupReader, List<SourceText>> members = new LinkedHashMap<>();
  private final List<Diagnosis.Source> sources = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final UnknownLog unknown = new UnknownLog();
  private final Map<String, SourceText> editable = new HashMap<>();
  private final TextLoader loader = new TextLoader(problems::add);

  private ProjectReader(List<FactReader> readers, List<GroupReader> groups) {
    this.readers = readers;
    this.groups = groups;
  }

  /**
   * Everything that the readers of {@link Readers} find in a directory, answers left out.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Intake read(Path directory) throws IOException {
    return read(directory, Answers.LEFT_OUT);
  }

  /**
   * The same with the answers of the manifest.
   *
   * @param answers what they mean
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Intake read(Path directory, Answers answers) throws IOException {
    return new ProjectReader(Readers.all(answers), Readers.groups()).run(directory);
  }

  private Intake run(Path directory) throws IOException {
    ProjectFiles project = ProjectFiles.in(directory);
    problems.addAll(project.problems());
    loader.forEach(project.files(), this::readRecognised);
    members.forEach(this::readGroup);
    Commands.limit(facts, problems::add);
    readNamedByOptions(project.files());
    SubjectResolver.Tied tied = SubjectResolver.resolve(facts);
    problems.addAll(tied.problems());
    sources.sort(
        Comparator.comparing(Diagnosis.Source::path).thenComparing(Diagnosis.Source::kind));
    problems.sort(Comparator.naturalOrder());
    return new Intake(sources, tied.subjects(), tied.facts(), problems, unknown.lines(), editable);
  }

  private void readRecognised(SourceText text) {
    for (FactReader reader : readers) {
      if (reader.recognises(text)) {
        read(reader, text);
      }
    }
    for (GroupReader group : groups) {
      if (group.recognises(text)) {
        members.computeIfAbsent(group, key -> new ArrayList<>()).add(text);
      }
    }
  }

  private void readGroup(GroupReader group, List<SourceText> texts) {
    Reading reading = group.read(texts);
    facts.addAll(reading.facts());
    problems.addAll(reading.problems());
    Map<String, Integer> counts = new HashMap<>();
    reading.facts().forEach(fact -> counts.merge(fact.at().file(), 1, Integer::sum));
    for (SourceText text : texts) {
      int own = counts.getOrDefault(text.path(), 0);
      group.kinds(text).forEach(kind -> sources.add(new Diagnosis.Source(text.path(), kind, own)));
    }
  }

  private void read(FactReader reader, SourceText text) {
    Reading reading = reader.read(text);
    facts.addAll(reading.facts());
    problems.addAll(reading.problems());
    unknown.addAll(reading.unknown());
    sources.add(new Diagnosis.Source(text.path(), reader.kind(), reading.facts().size()));
    if (reader.kind() == Kind.AIPP_CONFIG) {
      editable.put(text.path(), text);
    }
  }

  /** A list of names is a keep_dtype file because a command says so, whatever it looks like. */
  private void readNamedByOptions(List<ProjectFile> files) {
    List<AtcOption> options =
        facts.stream().filter(AtcOption.class::isInstance).map(AtcOption.class::cast).toList();
    Set<String> done = new HashSet<>();
    sources.forEach(source -> done.add(source.path() + "|" + source.kind()));
    for (AtcOption option : options) {
      Kind wanted = NamedFiles.BY_OPTION.get(option.name());
      for (ProjectFile file : files) {
        if (wanted != null
            && NamedFiles.isNamed(option, file.path())
            && done.add(file.path() + "|" + wanted)) {
          loader.load(file).ifPresent(text -> readNamed(wanted, text));
        }
      }
    }
  }

  private void readNamed(Kind kind, SourceText text) {
    if (text.content().length() <= LONGEST_NAMED) {
      read(readerOf(kind), text);
    } else {
      problems.add(new Problem(text.path(), 0, TOO_LONG));
    }
  }

  private FactReader readerOf(Kind kind) {
    return readers.stream().filter(reader -> reader.kind() == kind).findFirst().orElseThrow();
  }
}
