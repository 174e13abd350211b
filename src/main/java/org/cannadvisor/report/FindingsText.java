package org.cannadvisor.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.UnknownLines;

/** Everything that is no recommendation: notes, checks, what is missing, what could not be read. */
final class FindingsText {

  private static final int INDENT = 2;
  private static final int COLUMN = 16;
  private static final int IDS_SHOWN = 6;
  private static final int ROWS_SHOWN = 8;

  private final Page page;
  private final boolean explain;

  FindingsText(Page page, boolean explain) {
    this.page = page;
    this.explain = explain;
  }

  void write(Diagnosis diagnosis) {
    new ConfigurationText(page, explain).write(diagnosis.configurations());
    writeNotes(diagnosis.notes());
    writeAccepted(diagnosis.accepted());
    if (explain) {
      new PathText(page).write(diagnosis.paths());
      explainChecks(diagnosis.checks());
    } else {
      writeChecks(diagnosis.checks());
    }
    writeMissing(diagnosis.missing());
    writeProblems(diagnosis.problems(), diagnosis);
    if (explain) {
      writeUnknown(diagnosis.unknown());
    }
  }

  private void writeUnknown(List<UnknownLines> all) {
    if (all.isEmpty()) {
      return;
    }
    long lines = all.stream().mapToLong(UnknownLines::count).sum();
    page.heading(Labels.UNKNOWN_LINES, lines, all.size());
    for (UnknownLines one : JsonReport.mostFrequent(all)) {
      String place = TestimonyText.place(page, one.first().file(), one.first().line());
      page.literal(INDENT, page.say(Labels.TIMES, one.count(), place));
      page.literal(INDENT * 2, Visible.line(one.pattern()));
    }
  }

  private void writeNotes(List<Diagnosis.Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    page.heading(Labels.NOTES, notes.size());
    for (Diagnosis.Note note : notes) {
      page.hanging(
          INDENT, INDENT * 2, "%s (%s)".formatted(note.title(), named(note.id(), note.subject())));
      page.prose(INDENT * 2, note.says());
      new TestimonyText(page, INDENT * 2).write(note.evidence());
    }
  }

  private void writeAccepted(List<Accepted> accepted) {
    if (accepted.isEmpty()) {
      return;
    }
    page.heading(Labels.ACCEPTED, accepted.size());
    for (Accepted one : accepted.subList(0, shown(accepted.size()))) {
      page.hanging(
          INDENT, INDENT * 2, "%s (%s)".formatted(one.title(), named(one.id(), one.subject())));
      page.prose(INDENT * 2, Visible.line(ProjectText.decision(page.lang(), one)));
      if (explain) {
        new TestimonyText(page, INDENT * 2).write(one.evidence());
      }
    }
    writeMore(accepted.size());
  }

  private static String named(String id, String subject) {
    return subject.isEmpty() ? id : id + " | " + subject;
  }

  private void writeChecks(List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    page.heading(Labels.CHECKED, checks.stream().map(Check::id).distinct().count());
    group(Labels.RULED_OUT, checks, check -> check.status() == Status.RULED_OUT);
    group(Labels.NOTHING_FOUND, checks, check -> isUndecided(check) && check.missing().isEmpty());
    group(Labels.UNDECIDED, checks, check -> isUndecided(check) && !check.missing().isEmpty());
    group(Labels.SUPPRESSED, checks, check -> check.status() == Status.SUPPRESSED);
  }

  private static boolean isUndecided(Check check) {
    return check.status() == Status.UNDECIDED;
  }

  private void group(Text label, List<Check> checks, Predicate<Check> belongs) {
    List<String> ids = checks.stream().filter(belongs).map(Check::id).distinct().toList();
    if (!ids.isEmpty()) {
      String counted = page.say(label) + " " + ids.size();
      page.labelled(INDENT, counted, COLUMN, Visible.line(firstOf(ids)));
    }
  }

  private String firstOf(List<String> ids) {
    String separator = page.say(Labels.ITEMS);
    String shown = ids.stream().limit(IDS_SHOWN).collect(Collectors.joining(separator));
    int rest = ids.size() - IDS_SHOWN;
    return rest <= 0 ? shown : shown + separator + page.say(Labels.MORE, rest);
  }

  private void explainChecks(List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    page.heading(Labels.CHECKED, checks.size());
    for (Check check : checks) {
      String status = page.say(Labels.of(check.status()));
      page.hanging(
          INDENT, INDENT * 2, "%s: %s".formatted(named(check.id(), check.subject()), status));
      page.prose(INDENT * 2, check.because());
      new TestimonyText(page, INDENT * 2).write(check.evidence());
      if (!check.missing().isEmpty()) {
        String missing = String.join(page.say(Labels.ITEMS), check.missing());
        page.prose(INDENT * 2, page.say(Labels.NEEDS, missing));
      }
    }
  }

  private void writeMissing(List<Diagnosis.Missing> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.heading(Labels.MISSING, rows.size());
    for (Diagnosis.Missing missing : rows.subList(0, shown(rows.size()))) {
      page.hanging(INDENT, INDENT * 2, missing.what());
      page.prose(INDENT * 2, missing.how());
      if (!missing.decides().isEmpty()) {
        String ids =
            explain
                ? String.join(page.say(Labels.ITEMS), missing.decides())
                : firstOf(missing.decides());
        page.prose(INDENT * 2, page.say(Labels.DECIDES, ids));
      }
    }
    writeMore(rows.size());
  }

  private void writeProblems(List<Problem> problems, Diagnosis diagnosis) {
    if (problems.isEmpty()) {
      return;
    }
    page.heading(Labels.PROBLEMS, problems.size());
    for (Problem problem : problems.subList(0, shown(problems.size()))) {
      page.literal(INDENT, TestimonyText.place(page, problem.file(), problem.line()));
      page.prose(INDENT * 2, problem.message().in(diagnosis.lang()));
    }
    writeMore(problems.size());
  }

  private int shown(int rows) {
    return explain ? rows : Math.min(ROWS_SHOWN, rows);
  }

  private void writeMore(int rows) {
    if (rows > shown(rows)) {
      page.prose(INDENT, page.say(Labels.MORE, rows - shown(rows)));
    }
  }
}
