package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.Numbers;

/** The figures that a model gave: accuracies, and of each comparison table the worst tensor. */
final class FiguresOut {

  private final String subject;
  private final List<Influence> all = new ArrayList<>();

  private FiguresOut(String subject) {
    this.subject = subject;
  }

  static List<Influence> of(String subject, Facts facts) {
    var figures = new FiguresOut(subject);
    facts
        .of(Measurement.class)
        .forEach(one -> figures.add(one.run(), one.metric(), plain(one.value()), one.at()));
    facts
        .of(Evaluation.class)
        .filter(one -> one.role() != Evaluation.Role.REFERENCE)
        .forEach(one -> figures.add(one.label(), one.metric(), plain(one.value()), one.at()));
    Map<String, Table> tables = new LinkedHashMap<>();
    facts
        .of(ComparedTensor.class)
        .forEach(row -> tables.computeIfAbsent(row.file(), file -> new Table()).take(row));
    tables.forEach(figures::add);
    return figures.all;
  }

  /** What the output tensors of one table say together. */
  private static final class Table {

    private double worst = Double.NaN;
    private String operator = "";
    private Evidence at = Evidence.directory();
    private int overflowing;
    private int nonFinite;

    void take(ComparedTensor row) {
      if (at.line() == 0) {
        at = row.at();
      }
      overflowing += row.overflow() ? 1 : 0;
      nonFinite += row.state() == ComparedTensor.State.NON_FINITE ? 1 : 0;
      if (row.output() && (Double.isNaN(worst) || row.cosine() < worst)) {
        worst = row.cosine();
        operator = row.operator();
        at = row.at();
      }
    }
  }

  private void add(String file, Table table) {
    if (!Double.isNaN(table.worst)) {
      String worst = String.format(Locale.ROOT, "%.6f", table.worst);
      add(file, "cosine-min", worst + " (" + table.operator + ")", table.at);
    }
    add(file, "overflowing", String.valueOf(table.overflowing), table.at);
    add(file, "non-finite", String.valueOf(table.nonFinite), table.at);
  }

  private void add(String place, String name, String value, Evidence at) {
    all.add(new Influence(subject, Influence.Group.METRIC, place, name, value, "", at));
  }

  private static String plain(double value) {
    return Numbers.plain(value);
  }
}
