package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Text;

/** The recommendations: the first ones in full, each further one in a line. */
final class AdviceText {

  private static final int SHOWN_IN_FULL = 5;
  private static final int INDENT = 3;
  private static final int COLUMN = 13;
  private static final int COMMAND_INDENT = 6;

  private final Page page;
  private final boolean explain;

  AdviceText(Page page, boolean explain) {
    this.page = page;
    this.explain = explain;
  }

  void write(List<Recommendation> recommendations) {
    int full = explain ? recommendations.size() : SHOWN_IN_FULL;
    int split = Math.min(full, recommendations.size());
    recommendations.subList(0, split).forEach(this::writeFull);
    List<Recommendation> further = recommendations.subList(split, recommendations.size());
    if (!further.isEmpty()) {
      page.heading(Labels.FURTHER, further.size());
      further.forEach(this::writeLine);
    }
  }

  private void writeLine(Recommendation advice) {
    String line =
        String.format(
            Locale.ROOT,
            "%d. [%s] %s (%s)",
            advice.rank(),
            page.say(Labels.of(advice.level())),
            advice.title(),
            withSubject(advice, advice.id()));
    page.hanging(0, INDENT + 1, line);
  }

  private void writeFull(Recommendation advice) {
    page.gap();
    writeTitle(advice);
    page.hanging(INDENT, INDENT, about(advice));
    page.gap();
    section(Labels.WHY, advice.why());
    writeEvidence(advice);
    writeFix(advice.fix());
    section(Labels.PRICE, advice.fix().price());
    section(Labels.VERIFY, advice.verify());
    section(Labels.VENDOR, advice.vendor());
    if (explain) {
      writeReasoning(advice);
    }
  }

  /** The level is coloured after the lines are broken, so that colours take no columns. */
  private void writeTitle(Recommendation advice) {
    String level = "[" + page.say(Labels.of(advice.level())) + "]";
    String number = Page.padded(advice.rank() + ".", INDENT);
    int used = Columns.of(number + level) + 1;
    List<String> first = LineBreaks.of(Visible.line(advice.title()), Page.WIDTH - used);
    String inked = number + page.ink(Ink.of(advice.level()), level) + " ";
    for (String line : first) {
      page.literal(0, inked + page.ink(Ink.BOLD, line));
      inked = " ".repeat(used);
    }
  }

  private String about(Recommendation advice) {
    var parts = new ArrayList<String>();
    parts.add(withSubject(advice, advice.id()));
    parts.add(page.say(Labels.of(advice.stage())));
    if (advice.costMinutes() > 0) {
      parts.add(page.say(Labels.ABOUT_MINUTES, advice.costMinutes()));
    }
    return String.join(" | ", parts);
  }

  private static String withSubject(Recommendation advice, String id) {
    return advice.subject().isEmpty() ? id : id + " | " + advice.subject();
  }

  private void section(Text label, String words) {
    page.labelled(INDENT, page.say(label), COLUMN, words);
  }

  private void writeEvidence(Recommendation advice) {
    page.literal(INDENT, page.say(Labels.EVIDENCE));
    new TestimonyText(page, INDENT + 2).write(advice.evidence());
  }

  private void writeFix(Fix fix) {
    String label = page.say(Labels.FIX);
    for (int i = 0; i < fix.steps().size(); i++) {
      String number = Page.padded(" ".repeat(INDENT) + label, COLUMN) + (i + 1) + ".";
      page.labelled(0, number, COLUMN + 3, fix.steps().get(i));
      label = "";
    }
    writeCommand(fix.command());
    fix.files().forEach(this::writePatch);
  }

  private void writeCommand(String command) {
    if (command.isBlank()) {
      return;
    }
    page.literal(INDENT, page.say(Labels.COMMAND));
    for (String line : CommandLines.of(command, Page.WIDTH - COMMAND_INDENT)) {
      page.literal(COMMAND_INDENT, line);
    }
  }

  private void writePatch(Fix.Patch patch) {
    page.literal(
        INDENT, Page.padded(page.say(Labels.PATCH), COLUMN - INDENT) + Visible.line(patch.path()));
    for (String line : patch.patch().stripTrailing().split("\\R", -1)) {
      page.literal(COMMAND_INDENT, Visible.keepTabs(line));
    }
  }

  private void writeReasoning(Recommendation advice) {
    section(Labels.SCORE, String.format(Locale.ROOT, "%.2f", advice.score()));
    String label = page.say(Labels.RULES);
    for (String rule : advice.rules()) {
      boolean isAgainst = rule.startsWith("-");
      String name = isAgainst ? page.say(Labels.AGAINST) + rule.substring(1).strip() : rule;
      page.labelled(INDENT, label, COLUMN, Visible.line(name));
      label = "";
    }
    section(Labels.SOURCES, String.join("; ", advice.sources()));
  }
}
