package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.evaluation.SidedGrid.Told;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Figures that a text sets against each other, whatever it calls the metric and the sides: in a
 * table, in two sections, in sentences. Only pairs count: of a figure without its other side
 * nothing is taken here.
 */
final class SidedFigures {

  private final SourceText text;
  private final Findings findings;
  private final SideSections sections;
  private final Set<Integer> tabled = new HashSet<>();

  private SidedFigures(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.sections = SideSections.of(text);
  }

  static void read(SourceText text, Findings findings) {
    new SidedFigures(text, findings).read();
  }

  private void read() {
    var ofSections = new ArrayList<Told>();
    for (Grid grid : Grids.of(text)) {
      grid.rows().forEach(row -> tabled.add(row.line()));
      Role around = sections.role(grid.rows().get(0).line());
      SidedGrid sided = SidedGrid.of(grid, around);
      if (sided.isWhole()) {
        ofSections.addAll(sided.told());
      } else {
        sided.mixed().forEach(findings::forget);
        add(sided.told());
      }
    }
    readLines(ofSections);
    add(ofSections);
  }

  /** Bare figures of sections. */
  private void readLines(List<Told> told) {
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      Role role = sections.role(number);
      if (role == Role.UNKNOWN || tabled.contains(number) || Sides.of(line) != Role.UNKNOWN) {
        continue;
      }
      for (FigureLine.Figure figure : FigureLine.figures(line)) {
        String head = text.lines().get(sections.head(number) - 1);
        told.add(new Told(figure.metric(), "", figure.value(), role, head, number));
      }
    }
  }

  /** Adds those that have an other side. */
  private void add(List<Told> told) {
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    for (Told one : told) {
      groups.computeIfAbsent(one.metric() + "|" + one.part(), key -> new ArrayList<>()).add(one);
    }
    for (List<Told> group : groups.values()) {
      boolean both =
          group.stream().anyMatch(one -> one.role() == Role.NPU)
              && group.stream().anyMatch(one -> one.role() == Role.REFERENCE);
      if (both && !findings.holds(group)) {
        group.forEach(one -> findings.tell(one, text.at(one.line())));
      }
    }
  }
}
