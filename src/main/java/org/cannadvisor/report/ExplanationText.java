package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Explanation.Heading;
import org.cannadvisor.model.Explanation.Need;
import org.cannadvisor.model.Explanation.Rule;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;

/** What a recommendation means, for a terminal of 80 columns. */
public final class ExplanationText {

  private static final int INDENT = 2;
  private static final int COLUMN = 13;
  private static final int RULE = 8;

  private final Page page;

  private ExplanationText(Page page) {
    this.page = page;
  }

  /** Writes the list of everything that can be explained. */
  public static void write(List<Heading> all, Lang lang, boolean colour, Writer out)
      throws IOException {
    var page = new Page(lang, colour);
    page.heading(ExplanationLabels.LIST, all.size());
    page.prose(0, page.say(ExplanationLabels.HOW_TO_ASK));
    for (Stage stage : Stage.values()) {
      page.heading(Labels.of(stage));
      for (Heading one : all) {
        if (one.stage() == stage) {
          page.literal(INDENT, one.id());
          page.prose(INDENT * 3, one.title());
        }
      }
    }
    out.write(page.toString());
  }

  /** Writes one explanation. */
  public static void write(Explanation explanation, boolean colour, Writer out) throws IOException {
    var page = new Page(explanation.lang(), colour);
    new ExplanationText(page).write(explanation);
    out.write(page.toString());
  }

  private void write(Explanation told) {
    page.title(0, told.id());
    page.title(0, told.title());
    page.gap();
    page.prose(INDENT, told.summary());
    page.prose(INDENT, about(told));
    told.here().ifPresent(here -> new TrialText(page).write(here));
    page.gap();
    section(Labels.WHY, told.why());
    section(ExplanationLabels.SIGNS, told.signs());
    section(ExplanationLabels.CHECK, told.check());
    writeFix(told.steps());
    section(Labels.PRICE, told.price());
    section(ExplanationLabels.EXPERIMENT, told.experiment());
    section(Labels.VERIFY, told.verify());
    section(Labels.VENDOR, told.vendor());
    told.code().forEach(this::writeCode);
    for (Argument.Kind kind : Argument.Kind.values()) {
      writeRules(kind, told.rules().stream().filter(rule -> rule.kind() == kind).toList());
    }
    page.heading(ExplanationLabels.NEEDS, told.needs().size());
    writeNeeds(page, INDENT, told.needs());
    page.heading(ExplanationLabels.SOURCES);
    told.sources().forEach(source -> page.hanging(INDENT, INDENT * 2, source));
  }

  private String about(Explanation told) {
    var parts = new ArrayList<String>();
    parts.add(page.say(Labels.of(told.stage())));
    parts.add(page.say(Labels.ABOUT_MINUTES, told.costMinutes()));
    if (!told.explains().isEmpty()) {
      String symptoms =
          told.explains().stream()
              .map(symptom -> page.say(ExplanationLabels.of(symptom)))
              .collect(Collectors.joining(page.say(Labels.ITEMS)));
      parts.add(page.say(ExplanationLabels.EXPLAINS, symptoms));
    }
    return String.join(" | ", parts);
  }

  private void section(Text label, String words) {
    page.labelled(INDENT, page.say(label), COLUMN, words);
  }

  private void writeFix(List<String> steps) {
    String label = page.say(Labels.FIX);
    for (int i = 0; i < steps.size(); i++) {
      String number = Page.padded(" ".repeat(INDENT) + label, COLUMN) + (i + 1) + ".";
      page.labelled(0, number, COLUMN + 3, steps.get(i));
      label = "";
    }
  }

  private void writeCode(String name, String fenced) {
    page.gap();
    page.prose(INDENT, page.say(ExplanationLabels.CODE, name));
    page.prose(INDENT * 2, fenced);
  }

  private void writeRules(Argument.Kind kind, List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    page.heading(ExplanationLabels.rules(kind), rules.size());
    rules.forEach(this::writeRule);
  }

  /** How much a rule weighs, when it speaks, and what it then says. */
  private void writeRule(Rule rule) {
    boolean isWeighed = rule.kind() == Argument.Kind.FOR || rule.kind() == Argument.Kind.AGAINST;
    if (isWeighed) {
      String weight = page.say(ExplanationLabels.of(rule.weight()), rule.condition());
      page.labelled(INDENT, TrialText.signed(rule.amount()), RULE, weight);
      page.prose(RULE + INDENT, rule.says());
    } else {
      page.hanging(INDENT, INDENT * 2, rule.condition());
      page.prose(INDENT * 2, rule.says());
    }
  }

  /** What is needed and how to get it. */
  static void writeNeeds(Page page, int indent, List<Need> needs) {
    for (Need need : needs) {
      page.hanging(indent, indent * 2, need.what());
      page.prose(indent + INDENT, need.how());
    }
  }
}
