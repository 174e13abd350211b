package org.cannadvisor.knowledge.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/**
 * What the fixtures of a recommendation must give, read from {@code fixtures/<id>/expected.json}. A
 * key is the folder of a project: {@code fires} and {@code silent}, which each id has, and any
 * others.
 *
 * <pre>
 * {"fires": {"level": "likely", "evidence": ["convert.sh:3"]},
 *  "silent": {"status": "ruled-out"},
 *  "two-models": {"level": "possible"}}
 * </pre>
 *
 * @param projects one for each folder, {@code fires} and {@code silent} first
 * @param problems what is wrong with the file, and folders that it does not name
 */
public record Expected(List<Project> projects, List<Problem> problems) {

  private static final String FILE = "expected.json";
  private static final String FIRES = "fires";
  private static final String SILENT = "silent";
  private static final Text LEVEL = new Text("级别", "level");
  private static final Text STATUS = new Text("状态", "status");
  private static final Set<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::id).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::id).collect(Collectors.toUnmodifiableSet());

  /**
   * What one project must give.
   *
   * @param folder its name beside the file
   * @param isRecommended whether the id must be recommended, or must not
   * @param level of the recommendation; empty where any will do
   * @param evidence places that it must name, {@code file:line}
   * @param status of the check; empty where any other than recommended will do
   */
  public record Project(
      String folder, boolean isRecommended, String level, List<String> evidence, String status) {

    public Project {
      evidence = List.copyOf(evidence);
    }

    private static Project plain(String folder) {
      return new Project(folder, folder.equals(FIRES), "", List.of(), "");
    }
  }

  public Expected {
    projects = List.copyOf(projects);
    problems = List.copyOf(problems);
  }

  /**
   * What the file in this folder says; a folder without one expects nothing particular.
   *
   * @param shown how problems call the folder
   */
  public static Expected in(Path folder, String shown) {
    var complaints = new Complaints();
    var projects = new LinkedHashMap<String, Project>();
    Stream.of(FIRES, SILENT).forEach(name -> projects.put(name, Project.plain(name)));
    var files = new PackFiles(new FolderSource(folder), shown, complaints);
    if (Files.exists(folder.resolve(FILE))) {
      files.yaml(FILE).ifPresent(root -> read(root, files.shown(FILE), complaints, projects));
    }
    for (String name : folders(folder)) {
      if (!projects.containsKey(name)) {
        unnamed(files.shown(FILE), name, complaints);
      }
    }
    return new Expected(List.copyOf(projects.values()), complaints.all());
  }

  /** The folders of a recommendation that hold a project each, whatever the file says of them. */
  public static List<Path> projectsIn(Path folder) {
    return in(folder, "").projects().stream()
        .map(project -> folder.resolve(project.folder()))
        .filter(Files::isDirectory)
        .toList();
  }

  private static void read(
      Fields root, String file, Complaints complaints, Map<String, Project> projects) {
    for (String name : root.names()) {
      if (name.matches("\\w[\\w.-]*")) {
        projects.put(name, project(name, root.fields(name), file, complaints));
      } else {
        root.wrong(root.nameOf(name), "一个目录名", "the name of a folder", name);
      }
    }
  }

  private static Project project(String name, Fields fields, String file, Complaints complaints) {
    fields.only("level", "evidence", "status");
    String level = word(fields, "level", LEVEL, LEVELS, file, complaints);
    String status = word(fields, "status", STATUS, STATUSES, file, complaints);
    List<String> evidence =
        fields.items("evidence").stream().flatMap(item -> Fields.word(item).stream()).toList();
    boolean isRecommended =
        name.equals(FIRES)
            || !level.isEmpty()
            || !evidence.isEmpty()
            || status.equals(Status.RECOMMENDED.id());
    boolean isSilent =
        name.equals(SILENT) || !(status.isEmpty() || status.equals(Status.RECOMMENDED.id()));
    if (isRecommended && isSilent) {
      complaints.add(
          file,
          fields.at(),
          "触发的工程写 level 与 evidence，不触发的工程只写 status。",
          "A project in which it fires has a level and evidence, one in which it is silent a status"
              + " alone.");
    }
    return new Project(name, isRecommended, level, evidence, status);
  }

  private static String word(
      Fields fields,
      String name,
      Text what,
      Set<String> known,
      String file,
      Complaints complaints) {
    Optional<String> word = fields.word(name);
    if (word.isPresent() && !known.contains(word.get())) {
      complaints.unknown(file, fields.at(name), what, word.get(), known);
    }
    return word.orElse("");
  }

  private static void unnamed(String file, String folder, Complaints complaints) {
    complaints.add(
        file,
        0,
        "没有写目录 "
            + folder
            + " 应得的结果，因此它未被检验。请写 \""
            + folder
            + "\": {\"status\": …} 或 {\"level\": …}。",
        "It does not say what the folder "
            + folder
            + " must give, so nothing is tested there. Write \""
            + folder
            + "\": {\"status\": …} or {\"level\": …}.");
  }

  private static Set<String> folders(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .map(one -> String.valueOf(one.getFileName()))
          .filter(name -> !name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      return Set.of();
    }
  }
}
