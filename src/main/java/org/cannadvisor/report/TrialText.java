package org.cannadvisor.report;

import java.util.Locale;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Explanation.Argued;
import org.cannadvisor.model.Explanation.Here;
import org.cannadvisor.model.Explanation.Trial;

/** What became of a recommendation in a project, and how that came about. */
final class TrialText {

  private static final int INDENT = 2;
  private static final int AMOUNT = 6;

  private final Page page;

  TrialText(Page page) {
    this.page = page;
  }

  void write(Here here) {
    page.heading(ExplanationLabels.HERE, Visible.line(here.directory()), here.today());
    here.trials().forEach(this::write);
    boolean isRecommended =
        here.trials().stream().anyMatch(trial -> trial.status() == Diagnosis.Status.RECOMMENDED);
    if (isRecommended) {
      page.gap();
      page.prose(INDENT, page.say(ExplanationLabels.FIX_HERE, Visible.line(here.directory())));
    }
  }

  private void write(Trial trial) {
    page.gap();
    page.title(INDENT, named(trial) + ": " + status(trial));
    page.prose(INDENT * 2, trial.because());
    if (trial.argued().isEmpty()) {
      new TestimonyText(page, INDENT * 2).writePlaces(trial.evidence());
    } else {
      page.prose(INDENT * 2, trial.ground());
      writeScore(trial);
    }
    if (!trial.missing().isEmpty()) {
      page.gap();
      page.prose(INDENT, page.say(ExplanationLabels.LACKS));
      ExplanationText.writeNeeds(page, INDENT * 2, trial.missing());
    }
    new ConfigurationText(page, true).write(trial.configurations());
  }

  private String named(Trial trial) {
    return trial.subject().isEmpty() ? page.say(ExplanationLabels.WHOLE_PROJECT) : trial.subject();
  }

  private String status(Trial trial) {
    String status = page.say(Labels.of(trial.status()));
    return trial
        .level()
        .map(level -> status + page.say(Labels.COMMA) + page.say(Labels.of(level)))
        .orElse(status);
  }

  private void writeScore(Trial trial) {
    page.gap();
    page.prose(INDENT, page.say(ExplanationLabels.ARGUED));
    amount(trial.start(), page.say(ExplanationLabels.PRIOR, trial.prior()));
    double sum = trial.start();
    String saidBefore = trial.because();
    for (Argued argued : trial.argued()) {
      sum += argued.rule().amount();
      write(argued, saidBefore);
      saidBefore = argued.rule().says();
    }
    amount(sum, page.say(ExplanationLabels.SUM, trial.score()));
  }

  private void write(Argued argued, String saidBefore) {
    String weighed =
        page.say(ExplanationLabels.of(argued.rule().weight()), argued.rule().condition());
    String kind = page.say(ExplanationLabels.of(argued.rule().kind()));
    amount(argued.rule().amount(), kind + page.say(Labels.COMMA) + weighed);
    if (!argued.rule().says().equals(saidBefore)) {
      page.prose(INDENT * 2 + AMOUNT, argued.rule().says());
    }
    for (Evidence at : argued.evidence()) {
      new TestimonyText(page, INDENT * 2 + AMOUNT).write(at);
    }
  }

  private void amount(double amount, String words) {
    page.labelled(INDENT * 2, signed(amount), INDENT * 2 + AMOUNT, Visible.line(words));
  }

  /** As {@code +6.0} or {@code -2.5}; nothing is {@code 0.0}, in line with them. */
  static String signed(double amount) {
    return amount == 0 ? " 0.0" : String.format(Locale.ROOT, "%+.1f", amount);
  }
}
