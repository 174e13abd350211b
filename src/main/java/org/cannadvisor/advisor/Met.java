package org.cannadvisor.advisor;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FirstDivergence;
import org.cannadvisor.model.FusionResult;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.TableAdvice;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.TargetChip;
import org.cannadvisor.model.Weight;
import org.jspecify.annotations.Nullable;

/** What rows of decision tables ask of one model: its chip, version, operators and passes. */
final class Met {

  /** Of several places of one operator the first of these tells most. */
  private enum Where {
    DIVERGENCE,
    NOTE,
    GRAPH,
    CODE
  }

  private record Operator(Where where, String name, String type, int count, Evidence at) {

    Operator and(Operator other) {
      int both = where == other.where ? count + other.count : Math.max(count, other.count);
      Operator telling = where.compareTo(other.where) <= 0 ? this : other;
      return new Operator(telling.where, telling.name, type, both, telling.at);
    }
  }

  private final Map<String, Operator> operators = new TreeMap<>(CASE_INSENSITIVE_ORDER);
  private final Map<String, Evidence> passes = new TreeMap<>(CASE_INSENSITIVE_ORDER);
  private String soc = "";
  private ChipFamily family = ChipFamily.OTHER;
  private @Nullable Evidence chip;
  private boolean isConverted;
  private String version = "";
  private @Nullable Evidence cann;

  void learn(Fact fact) {
    if (fact instanceof GraphOperator one) {
      add(new Operator(Where.GRAPH, one.name(), one.type(), 1, one.at()));
    } else if (fact instanceof FusionResult result && result.effective() > 0) {
      passes.merge(result.pass(), result.at(), Met::first);
    } else if (fact instanceof CodedOperator coded) {
      Where where = coded.blamed() ? Where.NOTE : Where.CODE;
      add(new Operator(where, coded.blamed() ? "" : coded.call(), coded.type(), 1, coded.at()));
    } else if (fact instanceof FirstDivergence bad) {
      add(new Operator(Where.DIVERGENCE, bad.operator(), bad.opType(), 1, bad.at()));
    } else if (fact instanceof Chip known && !isConverted) {
      isConverted = true;
      chip(known.soc(), known.family(), known.at());
    } else if (fact instanceof TargetChip target && chip == null) {
      chip(target.soc(), target.family(), target.at());
    } else if (fact instanceof Cann known && cann == null) {
      version = known.version();
      cann = known.at();
    }
  }

  private void add(Operator operator) {
    operators.merge(operator.type(), operator, Operator::and);
  }

  private static Evidence first(Evidence one, Evidence other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void chip(String name, ChipFamily of, Evidence at) {
    soc = name;
    family = of;
    chip = at;
  }

  /** Types of its operators and names of the passes that took effect. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(operators.keySet());
    names.addAll(passes.keySet());
    return names;
  }

  /** What a row says of this model; empty where one of its conditions is not met. */
  Optional<TableAdvice> advice(String subject, TableRow row) {
    Optional<Operator> operator = operator(row.operators());
    Optional<String> pass = row.passes().stream().filter(passes::containsKey).sorted().findFirst();
    Answer onChip = onChip(row);
    Answer inVersion = row.cann().holds(version);
    boolean fits =
        (row.operators().isEmpty() || operator.isPresent())
            && (row.passes().isEmpty() || pass.isPresent())
            && onChip != Answer.NO
            && inVersion != Answer.NO;
    boolean known = onChip == Answer.YES && inVersion == Answer.YES;
    Optional<Evidence> at =
        pass.map(passes::get)
            .or(() -> operator.map(Operator::at))
            .or(() -> row.chips().isEmpty() ? Optional.empty() : Optional.ofNullable(chip))
            .or(() -> row.cann().isAny() ? Optional.empty() : Optional.ofNullable(cann));
    if (!fits || at.isEmpty() || (!known && row.kind() == Kind.RULES_OUT)) {
      return Optional.empty();
    }
    return Optional.of(
        new TableAdvice(
            subject,
            row.about(),
            row.kind(),
            known ? row.weight() : Weight.WEAK,
            known,
            operator.map(Operator::name).orElse(""),
            operator.map(Operator::type).orElse(""),
            operator.map(Operator::count).orElse(0),
            pass.orElse(""),
            row.says().zh(),
            row.says().en(),
            row.source(),
            row.at(),
            row.chips().isEmpty() || chip == null ? at.get() : chip,
            row.cann().isAny() || cann == null ? at.get() : cann,
            at.get()));
  }

  private Optional<Operator> operator(List<String> types) {
    return types.stream()
        .filter(operators::containsKey)
        .map(operators::get)
        .min(
            Comparator.comparing(Operator::where)
                .thenComparing(Operator::at)
                .thenComparing(Operator::type));
  }

  private Answer onChip(TableRow row) {
    if (row.chips().isEmpty()) {
      return Answer.YES;
    }
    if (chip != null && row.takesIn(soc, family)) {
      return Answer.YES;
    }
    return family == ChipFamily.OTHER ? Answer.UNKNOWN : Answer.NO;
  }
}
