package org.cannadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Recommendation;

/** The recommendations of a report in Markdown, each in full. */
final class MarkdownAdvice {

  private final MarkdownPage page;
  private final boolean explain;

  MarkdownAdvice(MarkdownPage page, boolean explain) {
    this.page = page;
    this.explain = explain;
  }

  void write(List<Recommendation> all) {
    all.forEach(this::write);
  }

  private void write(Recommendation advice) {
    String level = page.say(Labels.of(advice.level()));
    page.heading(2, "%d. [%s] %s".formatted(advice.rank(), level, advice.title()));
    page.paragraph(about(advice));
    writeBody(advice);
    if (explain) {
      writeReasoning(advice);
    }
  }

  /** Everything below the title. */
  void writeBody(Recommendation advice) {
    page.labelled(Labels.WHY, advice.why());
    page.paragraph("**" + page.say(Labels.EVIDENCE) + "**");
    page.gap();
    page.testimony("-", advice.evidence());
    writeFix(advice.fix());
    page.labelled(Labels.PRICE, advice.fix().price());
    page.labelled(Labels.VERIFY, advice.verify());
    page.labelled(Labels.VENDOR, advice.vendor());
  }

  private String about(Recommendation advice) {
    var parts = new ArrayList<String>();
    parts.add(MarkdownText.code(advice.id()));
    if (!advice.subject().isEmpty()) {
      parts.add(MarkdownText.code(advice.subject()));
    }
    parts.add(page.say(Labels.of(advice.stage())));
    if (advice.costMinutes() > 0) {
      parts.add(page.say(Labels.ABOUT_MINUTES, advice.costMinutes()));
    }
    return String.join(" · ", parts);
  }

  private void writeFix(Fix fix) {
    page.paragraph("**" + page.say(Labels.FIX) + "**");
    page.gap();
    for (int i = 0; i < fix.steps().size(); i++) {
      page.prose(i + 1 + ".", fix.steps().get(i));
    }
    if (!fix.command().isBlank()) {
      page.command(fix.command());
    }
    for (Fix.Patch patch : fix.files()) {
      page.paragraph(MarkdownText.code(patch.path()));
      page.fence("diff", List.of(patch.patch().stripTrailing().split("\\R", -1)));
    }
  }

  private void writeReasoning(Recommendation advice) {
    page.labelled(Labels.SCORE, String.format(Locale.ROOT, "%.2f", advice.score()));
    page.paragraph("**" + page.say(Labels.RULES) + "**");
    page.gap();
    for (String rule : advice.rules()) {
      boolean isAgainst = rule.startsWith("-");
      String name = isAgainst ? page.say(Labels.AGAINST) + rule.substring(1).strip() : rule;
      page.item("-", MarkdownText.of(name));
    }
    page.labelled(Labels.SOURCES, String.join("; ", advice.sources()));
  }
}
