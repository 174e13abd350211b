package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.Problem;

/** The report for a ticket, an issue or a wiki page, in CommonMark with the tables of GitHub. */
final class MarkdownReport implements ReportWriter {

  private final ReportOptions options;

  MarkdownReport(ReportOptions options) {
    this.options = options;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.MARKDOWN;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    var page = new MarkdownPage(diagnosis.lang());
    page.heading(1, diagnosis.verdict());
    writeProject(page, diagnosis);
    new MarkdownAdvice(page, options.explain()).write(diagnosis.recommendations());
    writeNotes(page, diagnosis.notes());
    writeAccepted(page, diagnosis.accepted());
    writePaths(page, diagnosis.paths());
    writeChecks(page, diagnosis.checks());
    writeMissing(page, diagnosis.missing());
    writeProblems(page, diagnosis);
    out.write(page.toString());
    out.flush();
  }

  private static void writeProject(MarkdownPage page, Diagnosis diagnosis) {
    page.paragraph(
        page.say(
            Labels.PRODUCED_BY,
            MarkdownText.code(diagnosis.directory()),
            diagnosis.today(),
            MarkdownText.of(diagnosis.version())));
    page.gap();
    for (Diagnosis.Subject subject : diagnosis.subjects()) {
      page.item("-", MarkdownText.of(ProjectText.subject(diagnosis.lang(), subject)));
    }
    page.item("-", MarkdownText.of(ProjectText.read(diagnosis.lang(), diagnosis.files())));
    for (String one : ProjectText.code(diagnosis.lang(), diagnosis.packs())) {
      page.item("-", MarkdownText.of(one));
    }
  }

  private static void writeNotes(MarkdownPage page, List<Diagnosis.Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    page.heading(2, page.say(Labels.NOTES, notes.size()));
    page.gap();
    for (Diagnosis.Note note : notes) {
      page.item("-", titled(note.title(), note.id(), note.subject()));
      page.item("  -", MarkdownText.prose(note.says()));
      page.testimony("  -", note.evidence());
    }
  }

  private static String titled(String title, String id, String subject) {
    String about = subject.isEmpty() ? "" : " " + MarkdownText.code(subject);
    return "**" + MarkdownText.of(title) + "** " + MarkdownText.code(id) + about;
  }

  private static void writeAccepted(MarkdownPage page, List<Accepted> accepted) {
    if (accepted.isEmpty()) {
      return;
    }
    page.heading(2, page.say(Labels.ACCEPTED, accepted.size()));
    page.gap();
    for (Accepted one : accepted) {
      page.item("-", titled(one.title(), one.id(), one.subject()));
      page.item("  -", MarkdownText.of(ProjectText.decision(page.lang(), one)));
      page.testimony("  -", one.evidence());
    }
  }

  /** Where nobody asked for explanations only the ways on which something contradicts. */
  private void writePaths(MarkdownPage page, List<PicturePath> paths) {
    for (PicturePath path : paths) {
      boolean differs =
          path.rows().stream().anyMatch(row -> row.verdict() == PicturePath.Verdict.DIFFERS);
      if (options.explain() || differs) {
        writePath(page, path);
      }
    }
  }

  private static void writePath(MarkdownPage page, PicturePath path) {
    page.heading(2, page.say(Labels.PATH, ProjectText.path(page.lang(), path)));
    page.head(
        List.of(
            page.say(Labels.STEP),
            page.say(Labels.PLACE),
            page.say(Labels.STATE),
            page.say(Labels.EXPECTED),
            page.say(Labels.AGREEMENT)));
    for (PicturePath.Row row : path.rows()) {
      var verdict = new ArrayList<String>();
      verdict.add(page.say(Labels.of(row.verdict())));
      verdict.addAll(row.ids());
      verdict.removeIf(String::isEmpty);
      page.row(
          List.of(
              row.step(),
              row.at().line() == 0 ? row.at().file() : row.at().file() + ":" + row.at().line(),
              row.state(),
              row.expectation(),
              String.join(page.say(Labels.COMMA), verdict)));
    }
  }

  private void writeChecks(MarkdownPage page, List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    page.heading(2, page.say(Labels.CHECKED, checks.stream().map(Check::id).distinct().count()));
    page.gap();
    for (Status status : Arrays.asList(Status.RULED_OUT, Status.UNDECIDED, Status.SUPPRESSED)) {
      List<Check> own = checks.stream().filter(check -> check.status() == status).toList();
      if (!own.isEmpty()) {
        page.item("-", page.say(Labels.of(status)) + " " + own.size() + ": " + ids(page, own));
      }
    }
    if (options.explain()) {
      page.gap();
      checks.forEach(
          check -> page.item("-", MarkdownText.code(check.id()) + ": " + because(page, check)));
    }
  }

  private static String because(MarkdownPage page, Check check) {
    String status = page.say(Labels.of(check.status()));
    return status + page.say(Labels.COMMA) + MarkdownText.prose(check.because());
  }

  private static String ids(MarkdownPage page, List<Check> checks) {
    return checks.stream()
        .map(Check::id)
        .distinct()
        .map(MarkdownText::code)
        .collect(Collectors.joining(page.say(Labels.ITEMS)));
  }

  private static void writeMissing(MarkdownPage page, List<Diagnosis.Missing> all) {
    if (all.isEmpty()) {
      return;
    }
    page.heading(2, page.say(Labels.MISSING, all.size()));
    page.gap();
    for (Diagnosis.Missing one : all) {
      page.item(
          "- [ ]", "**" + MarkdownText.of(one.what()) + "**: " + MarkdownText.prose(one.how()));
    }
  }

  private static void writeProblems(MarkdownPage page, Diagnosis diagnosis) {
    if (diagnosis.problems().isEmpty()) {
      return;
    }
    page.heading(2, page.say(Labels.PROBLEMS, diagnosis.problems().size()));
    page.gap();
    for (Problem one : diagnosis.problems()) {
      String words = one.message().in(diagnosis.lang());
      page.item("-", page.place(one.file(), one.line()) + " " + MarkdownText.prose(words));
    }
  }
}
