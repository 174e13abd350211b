package org.cannadvisor.browser;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.GuidedChecklist;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.advisor.author.Handbooks;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Handbook;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;

/** Writes the pages of a project, as {@code --format html} does. */
final class Pages {

  private static final Path PROJECTS = Path.of("fixtures", "projects");

  private Pages() {}

  /** The folder of one of the repository's own projects. */
  static Path project(String name) {
    return PROJECTS.resolve(name);
  }

  static Path report(Path project, Lang lang, Path folder) throws IOException {
    Dossier dossier = Diagnose.illustrated(request(project, lang));
    Path page = folder.resolve("report.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      Reports.write(dossier, "html", false, false, out);
    }
    return page;
  }

  static Path checklist(Path project, Lang lang, Path folder) throws IOException {
    return write(guide(project, lang), folder);
  }

  /** The checklist about no project. */
  static Path checklist(Lang lang, Path folder) throws IOException {
    return write(Guides.whole(lang), folder);
  }

  /**
   * What a pack knows.
   *
   * @param pack its folder; empty for what is built in
   */
  static Path handbook(Optional<Path> pack, Lang lang, Path folder) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Handbook handbook =
        pack.isEmpty()
            ? Handbooks.builtIn(lang)
            : Handbooks.of(RulePack.of(pack.get()), lang, problems).orElseThrow();
    Path page = folder.resolve("handbook.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      Handbooks.write(handbook, out);
    }
    return page;
  }

  static Guide guide(Path project, Lang lang) throws IOException {
    return GuidedChecklist.of(request(project, lang)).guide();
  }

  private static Path write(Guide guide, Path folder) throws IOException {
    Path page = folder.resolve("checklist.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      Guides.write(guide, "html", false, out);
    }
    return page;
  }

  private static Diagnose.Request request(Path project, Lang lang) {
    String asGiven = project.toString().replace('\\', '/');
    return new Diagnose.Request(project, asGiven, lang, LocalDate.of(2026, 11, 1), false);
  }
}
