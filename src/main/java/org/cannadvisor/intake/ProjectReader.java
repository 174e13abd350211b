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
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.own.OwnReports;
import org.cannadvisor.intake.project.BytesRead;
import org.cannadvisor.intake.project.ProjectFile;
import org.cannadvisor.intake.project.ProjectFiles;
import org.cannadvisor.intake.project.TextLoader;
import org.cannadvisor.intake.subject.Commands;
import org.cannadvisor.intake.subject.KeptCommands;
import org.cannadvisor.intake.subject.LoadedModels;
import org.cannadvisor.intake.subject.NamedFiles;
import org.cannadvisor.intake.subject.SubjectResolver;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Progress;
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

  /** Graphs of one project; a folder with more is a store of models. */
  private static final int MOST_BINARIES = 100;

  private static final Text TOO_MANY_BINARIES =
      new Text(
          "模型文件超过 " + MOST_BINARIES + " 个，其余未读取。可改为诊断只含所查模型的目录。",
          "More than "
              + MOST_BINARIES
              + " model files, the rest was not read. Maybe diagnose a directory with the model in"
              + " question alone.");
  private static final Text UNREADABLE =
      new Text("无法读取，可能缺少权限。", "Cannot be read. Maybe permission is missing.");

  private final List<FactReader> readers;
  private final List<GroupReader> groups;
  private final List<BinaryReader> binaries;
  private final TensorComparer comparer;
  private final Progress progress;
  private final Map<ProjectFile, BinaryReader> taken = new LinkedHashMap<>();
  private final Map<GroupReader, List<SourceText>> members = new LinkedHashMap<>();
  private final List<Diagnosis.Source> sources = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final LoadedModels loaded = new LoadedModels();
  private final UnknownLog unknown = new UnknownLog();
  private final Texts texts = new Texts();
  private final Map<String, SourceText> editable = new HashMap<>();
  private final TextLoader loader = new TextLoader(problems::add, this::isBinary);

  private ProjectReader(
      List<FactReader> readers,
      List<GroupReader> groups,
      List<BinaryReader> binaries,
      TensorComparer comparer,
      Progress progress) {
    this.readers = readers;
    this.groups = groups;
    this.binaries = binaries;
    this.comparer = comparer;
    this.progress = progress;
  }

  /**
   * Everything that the readers of {@link Readers} find in a directory, answers left out.
   *
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Intake read(Path directory) throws IOException {
    return read(directory, Answers.LEFT_OUT, TensorComparer.NONE);
  }

  /**
   * The same with the answers of the manifest, and with what a comparison of its tensors gives.
   *
   * @param answers what they mean
   * @param comparer compares dumps and arrays
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Intake read(Path directory, Answers answers, TensorComparer comparer)
      throws IOException {
    return read(directory, answers, comparer, Progress.NONE);
  }

  /**
   * The same for somebody who waits.
   *
   * @param progress is told how much was read
   * @throws IOException where the directory itself is absent, no directory, or unreadable
   */
  public static Intake read(
      Path directory, Answers answers, TensorComparer comparer, Progress progress)
      throws IOException {
    return new ProjectReader(
            Readers.all(answers), Readers.groups(), Readers.binaries(), comparer, progress)
        .run(directory);
  }

  private Intake run(Path directory) throws IOException {
    ProjectFiles project = ProjectFiles.in(directory);
    problems.addAll(project.problems());
    loader.forEach(project.files(), this::readRecognised, BytesRead.of(project.files(), progress));
    members.forEach(this::readGroup);
    readBinaries(directory.toRealPath());
    if (!project.tensors().isEmpty()) {
      compare(directory.toRealPath(), project.tensors());
    }
    KeptCommands.limit(facts);
    Commands.limit(facts, problems::add);
    readNamedByOptions(project.files());
    SubjectResolver.Tied tied = SubjectResolver.resolve(facts, loaded);
    problems.addAll(tied.problems());
    sources.sort(
        Comparator.comparing(Diagnosis.Source::path).thenComparing(Diagnosis.Source::kind));
    problems.sort(Comparator.naturalOrder());
    return new Intake(
        sources, tied.subjects(), tied.facts(), problems, unknown.lines(), editable, texts.kept());
  }

  private boolean isBinary(ProjectFile file, byte[] head) {
    for (BinaryReader reader : binaries) {
      if (reader.recognises(head, file.name())) {
        taken.putIfAbsent(file, reader);
        return true;
      }
    }
    return false;
  }

  private void readBinaries(Path root) {
    taken.entrySet().stream()
        .limit(MOST_BINARIES)
        .forEach(entry -> readBinary(root, entry.getKey(), entry.getValue()));
    if (taken.size() > MOST_BINARIES) {
      problems.add(new Problem(".", 0, TOO_MANY_BINARIES));
    }
  }

  private void readBinary(Path root, ProjectFile file, BinaryReader reader) {
    try (BinaryFile opened = BinaryFile.open(root, file.location())) {
      add(reader.read(opened), file.path(), reader.kind());
    } catch (IOException unreadable) {
      problems.add(new Problem(file.path(), 0, UNREADABLE));
    }
  }

  private void compare(Path root, List<TensorFolder> folders) {
    List<String> graphs =
        sources.stream()
            .filter(source -> source.kind() == Kind.OM_GRAPH && taken(source.path()))
            .map(Diagnosis.Source::path)
            .toList();
    Set<String> compared = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof ComparedTensor row) {
        compared.add(row.operator());
      }
    }
    var tensors = new TensorComparer.Tensors(root, folders, graphs, compared);
    for (TensorComparer.Compared pair : comparer.compare(tensors)) {
      add(pair.reading(), pair.path(), Kind.DUMP);
    }
  }

  private boolean taken(String path) {
    return taken.keySet().stream().anyMatch(file -> file.path().equals(path));
  }

  private void readRecognised(SourceText text) {
    if (OwnReports.wrote(text)) {
      return;
    }
    loaded.look(text);
    texts.add(text);
    Optional<FactReader> owner = readers.stream().filter(reader -> reader.claims(text)).findFirst();
    if (owner.isPresent()) {
      read(owner.get(), text);
    } else {
      readByKind(text);
    }
  }

  private void readByKind(SourceText text) {
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
    add(reader.read(text), text.path(), reader.kind());
    if (reader.kind() == Kind.AIPP_CONFIG) {
      editable.put(text.path(), text);
    }
  }

  private void add(Reading reading, String path, Kind kind) {
    unknown.addAll(reading.unknown());
    facts.addAll(reading.facts());
    problems.addAll(reading.problems());
    sources.add(new Diagnosis.Source(path, kind, reading.facts().size()));
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
