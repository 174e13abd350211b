package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Expr;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.cannadvisor.model.Side;

/** The steps of one pipeline, and what they come to. */
final class MmPipeline {

  /** Pipelines in pipelines: flips and scales of the tests. */
  private static final int DEEPEST = 3;

  private final MmConfig config;
  private final List<String> seen = new ArrayList<>();
  private Optional<Expr.Pairs> around = Optional.empty();
  private Optional<Expr.Pairs> load = Optional.empty();
  private Optional<Expr.Pairs> size = Optional.empty();
  private Optional<Expr.Pairs> crop = Optional.empty();
  private Optional<Expr.Pairs> pad = Optional.empty();
  private Optional<Expr.Pairs> norm = Optional.empty();
  private boolean strange;
  private int depth;

  MmPipeline(MmConfig config) {
    this.config = config;
  }

  void walk(Expr.Items steps) {
    depth++;
    for (Expr step : steps.items()) {
      if (depth <= DEEPEST && config.resolved(step) instanceof Expr.Pairs pairs) {
        one(pairs);
      }
    }
    depth--;
  }

  private void one(Expr.Pairs step) {
    String type = config.type(step).replaceFirst("^mm\\w+\\.", "");
    strange |= isSized(type) && seen.contains(type);
    seen.add(type);
    switch (type) {
      case "LoadImageFromFile" -> load = Optional.of(step);
      case "Resize", "ResizeEdge" -> size = Optional.of(step);
      case "CenterCrop" -> crop = Optional.of(step);
      case "Pad" -> pad = Optional.of(step);
      case "Normalize" -> normalize(step);
      case "MultiScaleFlipAug" -> nested(step);
      case "RandomFlip",
          "ImageToTensor",
          "DefaultFormatBundle",
          "Collect",
          "PackInputs",
          "PackClsInputs",
          "PackDetInputs",
          "PackSegInputs",
          "LoadAnnotations",
          "ToTensor" -> {}
      default -> strange = true;
    }
  }

  private static boolean isSized(String type) {
    return type.startsWith("Resize") || type.equals("CenterCrop");
  }

  /** The steps of a test at several scales, which names the size for them. */
  private void nested(Expr.Pairs step) {
    around = Optional.of(step);
    config
        .entry(step, "transforms")
        .filter(Expr.Items.class::isInstance)
        .ifPresent(inner -> walk((Expr.Items) inner));
  }

  /** {@code mean}, {@code std} and the order of the channels. */
  void normalize(Expr.Pairs step) {
    norm = Optional.of(step);
  }

  List<Fact> facts(String path) {
    var facts = new ArrayList<Fact>();
    load.ifPresent(step -> decoder(step, path).ifPresent(facts::add));
    norm.ifPresent(step -> pixels(step, path, facts));
    if (!strange) {
      size.ifPresent(step -> facts.add(sized(step, path)));
      crop.ifPresent(step -> cropped(step, path).ifPresent(facts::add));
      pad.ifPresent(step -> padded(step, path).ifPresent(facts::add));
    }
    return facts;
  }

  private Optional<Fact> decoder(Expr.Pairs step, String path) {
    String backend = text(step, "imdecode_backend").orElse("cv2");
    String decoder = backend.equals("cv2") ? "opencv" : backend.equals("pillow") ? "pil" : "";
    return decoder.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PreparedDecoder(
                Fact.UNTIED, Side.REFERENCE, path, decoder, Answer.UNKNOWN, at(step)));
  }

  /** Without {@code to_rgb} the default differs between the versions. */
  private void pixels(Expr.Pairs step, String path, List<Fact> facts) {
    Optional<Boolean> rgb = truth(step, "to_rgb").or(() -> truth(step, "bgr_to_rgb"));
    rgb.ifPresent(
        is ->
            facts.add(
                new PreparedColor(
                    Fact.UNTIED, Side.REFERENCE, path, is ? "RGB" : "BGR", at(step, "to_rgb"))));
    Optional<Channels> mean = triple(step, "mean");
    Optional<Channels> std = triple(step, "std");
    if (mean.isPresent() && std.isPresent() && std.get().min() > 0) {
      facts.add(
          new PreparedScale(
              Fact.UNTIED, Side.REFERENCE, path, mean.get(), std.get(), at(step, "mean")));
    }
  }

  private Fact sized(Expr.Pairs step, String path) {
    List<Integer> pair =
        wholes(step, "size").or(() -> wholes(step, "scale")).or(this::scale).orElse(List.of());
    boolean edge = config.type(step).endsWith("ResizeEdge");
    boolean kept = truth(step, "keep_ratio").orElse(false);
    boolean shortSide =
        (pair.size() == 2 && pair.get(1) == -1)
            || (edge && text(step, "edge").orElse("short").equals("short"));
    boolean twice = pair.size() == 1;
    int first = pair.isEmpty() ? 0 : pair.get(0);
    int second = pair.size() == 2 && !shortSide ? pair.get(1) : first;
    boolean scale = wholes(step, "size").isEmpty();
    Optional<List<Integer>> frame = pad.flatMap(border -> wholes(border, "size"));
    if (kept && !shortSide && frame.isPresent()) {
      return framed(step, frame.get(), path);
    }
    Policy policy =
        shortSide
            ? Policy.SHORT_SIDE
            : kept || pair.isEmpty() || edge ? Policy.UNKNOWN : Policy.STRETCH;
    return sized(step, policy, pair(scale || twice, first, second), path);
  }

  private static List<Integer> pair(boolean inOrder, int first, int second) {
    return inOrder ? List.of(first, second) : List.of(second, first);
  }

  /** Width and height of a frame are written in either order, so that only a square is clear. */
  private Fact framed(Expr.Pairs step, List<Integer> frame, String path) {
    boolean square = frame.stream().distinct().count() == 1;
    List<Integer> size = square ? List.of(frame.get(0), frame.get(0)) : List.of(0, 0);
    return sized(step, Policy.LETTERBOX, size, path);
  }

  private Optional<List<Integer>> scale() {
    return around.flatMap(tests -> wholes(tests, "img_scale")).filter(list -> list.size() == 2);
  }

  private Fact sized(Expr.Pairs step, Policy policy, List<Integer> size, String path) {
    boolean pillow = text(step, "backend").orElse("cv2").equals("pillow");
    String filter = text(step, "interpolation").orElse("bilinear");
    return new PreparedSize(
        Fact.UNTIED,
        Side.REFERENCE,
        path,
        policy,
        Math.max(0, size.get(0)),
        Math.max(0, size.get(1)),
        filter,
        pillow ? Answer.YES : OpenCvNames.antialias(filter),
        at(step));
  }

  private Optional<Fact> cropped(Expr.Pairs step, String path) {
    List<Integer> pair = wholes(step, "crop_size").orElse(List.of());
    int height = pair.isEmpty() ? 0 : pair.get(0);
    int width = pair.size() == 2 ? pair.get(1) : height;
    return height > 0
        ? Optional.of(
            new PreparedCrop(Fact.UNTIED, Side.REFERENCE, path, width, height, "center", at(step)))
        : Optional.empty();
  }

  /** Only a border added before the arithmetic is a pixel. */
  private Optional<Fact> padded(Expr.Pairs step, String path) {
    int place = seen.indexOf("Pad");
    boolean before = !seen.contains("Normalize") || place < seen.indexOf("Normalize");
    Optional<Double> value = number(step, "pad_val");
    return before && value.isPresent()
        ? Optional.of(new PreparedPadding(Fact.UNTIED, Side.REFERENCE, path, value.get(), at(step)))
        : Optional.empty();
  }

  private Optional<String> text(Expr.Pairs step, String name) {
    return config
        .entry(step, name)
        .filter(Expr.Text.class::isInstance)
        .map(text -> ((Expr.Text) text).value());
  }

  private Optional<Double> number(Expr.Pairs step, String name) {
    return config.entry(step, name).flatMap(MmPipeline::number);
  }

  private Optional<Boolean> truth(Expr.Pairs step, String name) {
    return number(step, name).map(value -> value != 0);
  }

  private static Optional<Double> number(Expr expr) {
    if (expr instanceof Expr.Unary minus && minus.operator().equals("-")) {
      return number(minus.operand()).map(value -> -value);
    }
    return expr instanceof Expr.Num plain ? Optional.of(plain.value()) : Optional.empty();
  }

  /** Numbers of a list, or one number; empty where one of them is none. */
  private Optional<List<Double>> numbers(Expr.Pairs step, String name) {
    Expr given = config.entry(step, name).orElse(new Expr.Other(0));
    List<Expr> items = given instanceof Expr.Items list ? list.items() : List.of(given);
    List<Double> found = items.stream().map(MmPipeline::number).flatMap(Optional::stream).toList();
    return found.size() == items.size() ? Optional.of(found) : Optional.empty();
  }

  private Optional<List<Integer>> wholes(Expr.Pairs step, String name) {
    return numbers(step, name).map(list -> list.stream().map(Double::intValue).toList());
  }

  private Optional<Channels> triple(Expr.Pairs step, String name) {
    return numbers(step, name)
        .filter(list -> list.size() == 3)
        .map(list -> new Channels(list.get(0), list.get(1), list.get(2)));
  }

  private Evidence at(Expr.Pairs step) {
    return config.at(step.line());
  }

  /** The line of the entry itself. */
  private Evidence at(Expr.Pairs step, String name) {
    return config.entry(step, name).map(Expr::line).map(config::at).orElseGet(() -> at(step));
  }
}
