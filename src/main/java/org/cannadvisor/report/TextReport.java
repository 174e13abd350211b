package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Kind;

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
      page.labelled(0, label, COLUMN, Visible.line(said(page, subject)));
      label = "";
    }
    if (subjects.size() > MODELS_SHOWN) {
      page.prose(COLUMN, page.say(Labels.MORE_MODELS, subjects.size() - MODELS_SHOWN));
    }
    page.labelled(0, page.say(Labels.RECOGNISED), COLUMN, read(page, diagnosis.files()));
  }

  private static String said(Page page, Diagnosis.Subject subject) {
    String chip = subject.chip().isEmpty() ? page.say(Labels.CHIP_UNKNOWN) : subject.chip();
    String cann =
        subject.cann().isEmpty()
            ? page.say(Labels.CANN_UNKNOWN)
            : page.say(Labels.CANN, subject.cann());
    String target = chip + page.say(Labels.COMMA) + cann;
    return subject.name().isEmpty() ? target : subject.name() + page.say(Labels.COMMA) + target;
  }

  private static String read(Page page, List<Diagnosis.Source> files) {
    if (files.isEmpty()) {
      return page.say(Labels.NOTHING_RECOGNISED);
    }
    Map<Kind, Long> kinds =
        files.stream()
            .collect(
                Collectors.groupingBy(Diagnosis.Source::kind, TreeMap::new, Collectors.counting()));
    String counts =
        kinds.entrySet().stream()
            .map(kind -> kind.getKey().id() + " " + kind.getValue())
            .collect(Collectors.joining(page.say(Labels.ITEMS)));
    long paths = files.stream().map(Diagnosis.Source::path).distinct().count();
    return page.say(paths == 1 ? Labels.ONE_FILE : Labels.FILES, paths, counts);
  }
}
