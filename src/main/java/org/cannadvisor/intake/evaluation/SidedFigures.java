package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
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

  private static final int NEAR = 8;
  private static final int MOST_LINES = 2000;

  private final SourceText source;

  /** The same with the words for its sides that it explains. */
  private final SourceText text;

  private final Findings findings;
  private final SideSections sections;

  /** Whose the file is, where its name or folder says so. */
  private final Role ofFile;

  private final Set<Integer> tabled = new HashSet<>();

  private SidedFigures(SourceText source, Findings findings) {
    this.source = source;
    this.text = Legend.applied(source);
    this.findings = findings;
    this.ofFile = Sides.ofFile(text.path());
    this.sections = SideSections.of(text);
  }

  static void read(SourceText text, Findings findings) {
    new SidedFigures(text, findings).read();
  }

  /** Reads a text of names and values, such as JSON and YAML. */
  static void readOutline(SourceText text, Findings findings) {
    new SidedFigures(text, findings).add(SidedOutline.of(Outline.of(text)));
  }

  private void read() {
    var ofSections = new ArrayList<Told>();
    for (Grid grid : Grids.of(text)) {
      grid.rows().forEach(row -> tabled.add(row.line()));
      Role section = Roles.or(sections.role(grid.rows().get(0).line()), ofFile);
      Role around = Roles.or(Sides.of(grid.title()), section);
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
    readSentences();
    addOfFile(ofSections);
    add(SidedOutline.of(Outline.ofRecords(text)));
    add(ScoredPaths.of(text, sections::role));
  }

  /** Sentences outside of tables, whose pairs stand near to each other. */
  private void readSentences() {
    var sentences = new SidedSentences();
    for (int number = 1; number <= Math.min(text.lines().size(), MOST_LINES); number++) {
      if (!tabled.contains(number) && !ScoredPaths.isScore(text.lines().get(number - 1))) {
        sentences.readLine(text.lines().get(number - 1), number, sections.role(number));
      }
    }
    add(near(apart(sentences.told())));
  }

  /** Where one line gives a metric twice of one side, the word before it tells which is which. */
  private static List<Told> apart(List<Told> told) {
    var parts = new HashSet<String>();
    var seen = new HashMap<String, String>();
    for (Told one : told) {
      String key = one.metric() + "|" + one.role() + "|" + one.line();
      if (!one.part().equals(seen.computeIfAbsent(key, first -> one.part()))) {
        parts.add(one.metric());
      }
    }
    return told.stream().map(one -> parts.contains(one.metric()) ? one : one.whole()).toList();
  }

  /** Those beside which a figure of the other side stands. */
  private static List<Told> near(List<Told> told) {
    return told.stream()
        .filter(
            one ->
                told.stream()
                    .anyMatch(
                        other ->
                            other.role() != one.role()
                                && other.metric().equals(one.metric())
                                && other.part().equals(one.part())
                                && Math.abs(other.line() - one.line()) <= NEAR))
        .toList();
  }

  /** Bare figures of sections. */
  private void readLines(List<Told> told) {
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      Role role = sections.role(number);
      if (ScoredPaths.isScore(line)
          || role == Role.UNKNOWN
          || tabled.contains(number)
          || Sides.of(line) != Role.UNKNOWN) {
        continue;
      }
      for (FigureLine.Figure figure : FigureLine.figures(line)) {
        String head = text.lines().get(sections.head(number) - 1);
        told.add(new Told(figure.metric(), "", figure.value(), role, head, number, false));
      }
    }
  }

  /** Adds those that have an other side. */
  private void add(List<Told> told) {
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    for (Told one : told) {
      groups.computeIfAbsent(one.metric() + "|" + one.part(), key -> new ArrayList<>()).add(one);
    }
    groups.values().removeIf(group -> !hasBoth(group) || isWithinCounting(group));
    for (List<Told> group : groups.values()) {
      boolean only =
          groups.values().stream().filter(other -> isOfMetric(group, other)).count() == 1;
      for (Told one : only || isBeside(group) ? group : group.stream().map(Told::named).toList()) {
        if (!findings.tells(one, one.prose() && !isTwoSided(group, one.line()))) {
          findings.tell(one, source.at(one.line()));
        }
      }
    }
  }

  /** Whether one line gives both sides. */
  private static boolean isTwoSided(List<Told> group, int line) {
    return hasBoth(group.stream().filter(one -> one.line() == line).toList());
  }

  /** What a file that is named after a side gives in tables: the other side is another file. */
  private void addOfFile(List<Told> told) {
    if (ofFile == Role.UNKNOWN || told.stream().anyMatch(one -> one.role() != ofFile)) {
      return;
    }
    for (Told one : told) {
      boolean alone =
          told.stream()
                  .filter(other -> other.metric().equals(one.metric()))
                  .map(Told::part)
                  .distinct()
                  .count()
              == 1;
      Told own = alone ? one : one.named();
      if (MetricName.SPELT.contains(one.metric()) && !findings.tells(own, false)) {
        findings.tell(own, source.at(one.line()));
      }
    }
  }

  private static boolean hasBoth(List<Told> group) {
    return group.stream().anyMatch(one -> one.role() == Role.NPU)
        && group.stream().anyMatch(one -> one.role() == Role.REFERENCE);
  }

  private static boolean isOfMetric(List<Told> one, List<Told> another) {
    return one.get(0).metric().equals(another.get(0).metric());
  }

  /** Counts of a few mistakes differ by chance. */
  private static boolean isWithinCounting(List<Told> group) {
    double most = group.stream().mapToDouble(Told::value).max().orElse(0);
    double least = group.stream().mapToDouble(Told::value).min().orElse(0);
    return MetricName.isLowerBetter(group.get(0).metric())
        && group.stream().allMatch(one -> one.value() == Math.rint(one.value()))
        && most - least <= Math.sqrt(least);
  }

  /** A row that has both sides: they are held against each other without the name of its part. */
  private static boolean isBeside(List<Told> group) {
    return group.stream().map(Told::line).distinct().count() == 1
        && group.stream().noneMatch(Told::prose);
  }
}
