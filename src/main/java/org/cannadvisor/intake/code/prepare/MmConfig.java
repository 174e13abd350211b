package org.cannadvisor.intake.code.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Expr;
import org.cannadvisor.intake.code.Stmt;
import org.cannadvisor.intake.code.Unit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/**
 * A configuration of mmcls, mmdet, mmseg or mmpretrain, which says what the reference does:
 *
 * <pre>
 * img_norm_cfg = dict(mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], to_rgb=True)
 * test_pipeline = [dict(type='Resize', size=(256, -1)), dict(type='Normalize', **img_norm_cfg)]
 * </pre>
 */
public final class MmConfig {

  private static final List<String> PIPELINES = List.of("test_pipeline", "val_pipeline");

  private final Unit unit;
  private final Map<String, Expr> variables = new HashMap<>();

  private MmConfig(Unit unit) {
    this.unit = unit;
  }

  /** What a file says; nothing where it is no such configuration. */
  public static List<Fact> read(Unit unit) {
    var config = new MmConfig(unit);
    for (Stmt stmt : unit.top()) {
      if (stmt instanceof Stmt.Assign assign && assign.target() instanceof Expr.Name name) {
        config.variables.put(
            name.name(),
            assign.operator().isEmpty() ? assign.value() : new Expr.Other(assign.line()));
      }
    }
    return config.facts();
  }

  private List<Fact> facts() {
    Optional<Expr.Items> pipeline =
        PIPELINES.stream()
            .map(name -> resolved(variables.getOrDefault(name, new Expr.Other(0))))
            .filter(Expr.Items.class::isInstance)
            .map(Expr.Items.class::cast)
            .findFirst();
    if (pipeline.isEmpty() || !isPipeline(pipeline.get())) {
      return List.of();
    }
    var steps = new MmPipeline(this);
    steps.walk(pipeline.get());
    preprocessor().ifPresent(steps::normalize);
    return steps.facts(unit.text().path());
  }

  /** In the newer versions the model itself normalises. */
  private Optional<Expr.Pairs> preprocessor() {
    Expr own = resolved(variables.getOrDefault("data_preprocessor", new Expr.Other(0)));
    if (own instanceof Expr.Pairs pairs) {
      return Optional.of(pairs);
    }
    Expr model = resolved(variables.getOrDefault("model", new Expr.Other(0)));
    return model instanceof Expr.Pairs pairs
        ? entry(pairs, "data_preprocessor")
            .filter(Expr.Pairs.class::isInstance)
            .map(Expr.Pairs.class::cast)
        : Optional.empty();
  }

  private boolean isPipeline(Expr.Items items) {
    return !items.items().isEmpty()
        && items.items().stream()
            .allMatch(item -> resolved(item) instanceof Expr.Pairs step && !type(step).isEmpty());
  }

  /** What a name stands for in this file; one step is enough for what people write. */
  Expr resolved(Expr expr) {
    return expr instanceof Expr.Name name ? variables.getOrDefault(name.name(), expr) : expr;
  }

  String type(Expr.Pairs step) {
    return entry(step, "type")
        .filter(Expr.Text.class::isInstance)
        .map(text -> ((Expr.Text) text).value())
        .orElse("");
  }

  /** An entry of a dict, those of unpacked dicts included. */
  Optional<Expr> entry(Expr.Pairs pairs, String name) {
    for (Expr.Argument argument : pairs.entries()) {
      if (argument.name().equals(name)) {
        return Optional.of(resolved(argument.value()));
      }
    }
    for (Expr.Argument argument : pairs.entries()) {
      if (argument.name().equals("**") && resolved(argument.value()) instanceof Expr.Pairs more) {
        return more.entries().stream()
            .filter(inner -> inner.name().equals(name))
            .map(inner -> resolved(inner.value()))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  Evidence at(int line) {
    return unit.text().at(line);
  }
}
