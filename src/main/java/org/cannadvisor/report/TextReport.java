package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannadvisor.model.Diagnosis;

/**
 * The report for a terminal of 80 columns. The verdict stands first, then what to do about it, then
 * everything else that was looked at.
 */
public final class TextReport implements ReportWriter {

  private static final int COLUMN = 10;
  private static final int MODELS_SHOWN = 6;

  private final ReportOptions options;

  public TextReport(ReportOptions options) {
    this.options = options;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.TEXT;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    var page = new Page(diagnosis.lang(), options.colour());
    page.title(0, diagnosis.verdict());
    page.gap();
    writeProject(page, diagnosis);
    new AdviceText(page, options.explain()).write(diagnosis.recommendations());
    new FindingsText(page, options.explain()).write(diagnosis);
    out.write(page.toString());
    out.flush();
  }

  private static void writeProject(Page page, Diagnosis diagnosis) {
    String project =
        page.say(Labels.PRODUCED_BY, diagnosis.directory(), diagnosis.today(), diagnosis.version());
    page.labelled(0, page.say(Labels.PROJECT), COLUMN, Visible.line(project));
    String label = page.say(Labels.MODEL);
    List<Diagnosis.Subject> subjects = diagnosis.subjects();
    for (Diagnosis.Subject subject : subjects.subList(0, Math.min(MODELS_SHOWN, subjects.size()))) {
      page.labelled(0, label, COLUMN, Visible.line(ProjectText.subject(diagnosis.lang(), subject)));
      label = "";
    }
    if (subjects.size() > MODELS_SHOWN) {
      page.prose(COLUMN, page.say(Labels.MORE_MODELS, subjects.size() - MODELS_SHOWN));
    }
    page.labelled(
        0,
        page.say(Labels.RECOGNISED),
        COLUMN,
        ProjectText.read(diagnosis.lang(), diagnosis.files()));
    for (String one : ProjectText.code(diagnosis.lang(), diagnosis.packs())) {
      page.labelled(0, page.say(Labels.CODE), COLUMN, Visible.line(one));
    }
  }
}
