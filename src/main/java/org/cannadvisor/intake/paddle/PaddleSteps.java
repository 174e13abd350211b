package org.cannadvisor.intake.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.cannadvisor.model.Side;

/**
 * The steps by which a Paddle network gets its pictures, with the defaults of PaddleOCR
 * (ppocr/data/imaug), PaddleClas (ppcls/data/preprocess) and PaddleDetection
 * (ppdet/data/transform).
 */
final class PaddleSteps {

  private static final double WHITE = 255;

  /** Numbers of OpenCV's filters; 4 is Lanczos. */
  private static final List<String> FILTERS =
      List.of("nearest", "bilinear", "bicubic", "area", "lanczos");

  private final SourceText text;
  private final JsonNode steps;
  private final List<Fact> facts = new ArrayList<>();

  PaddleSteps(SourceText text, JsonNode steps) {
    this.text = text;
    this.steps = steps;
  }

  List<Fact> facts() {
    for (JsonNode step : steps) {
      String type = step.path("type").asText("");
      if (type.isEmpty()) {
        step.properties().forEach(one -> step(one.getKey(), one.getValue()));
      } else {
        step(type, step);
      }
    }
    return facts;
  }

  private void step(String name, JsonNode given) {
    Evidence at = at(name);
    switch (name) {
      case "DecodeImage", "Decode" -> decoded(given, at);
      case "RecResizeImg", "SVTRRecResizeImg" -> line(given, at);
      case "ResizeImage" -> sized(given, at);
      case "Resize" -> detection(given, at);
      case "CropImage" -> cropped(given, at);
      case "NormalizeImage" -> normalized(given, at);
      default -> {}
    }
  }

  /** PaddleClas turns to RGB unless told otherwise, PaddleDetection always does. */
  private void decoded(JsonNode given, Evidence at) {
    String mode = given.path("img_mode").asText("");
    String color = mode.isEmpty() ? given.path("to_rgb").asBoolean(true) ? "RGB" : "BGR" : mode;
    if (color.equals("RGB") || color.equals("BGR")) {
      facts.add(new PreparedColor(Fact.UNTIED, Side.REFERENCE, text.path(), color, at));
    }
    boolean pillow = given.path("backend").asText("").equals("pil");
    facts.add(
        new PreparedDecoder(
            Fact.UNTIED,
            Side.REFERENCE,
            text.path(),
            pillow ? "pillow" : "opencv",
            Answer.UNKNOWN,
            at));
  }

  /** A line of text keeps its proportions and is filled up on the right, unless it is stretched. */
  private void line(JsonNode given, Evidence at) {
    List<Integer> shape = wholes(given.path("image_shape"));
    if (shape.size() == 3) {
      boolean padded = given.path("padding").asBoolean(true);
      Policy policy = padded ? Policy.LETTERBOX : Policy.STRETCH;
      size(policy, shape.get(2), shape.get(1), "bilinear", Answer.NO, at);
    }
  }

  private void sized(JsonNode given, Evidence at) {
    boolean pillow = given.path("backend").asText("").equals("pil");
    String filter = filter(given.path("interpolation"));
    Answer antialias = pillow && !filter.equals("nearest") ? Answer.YES : Answer.NO;
    int side = given.path("resize_short").asInt(0);
    List<Integer> size = wholes(given.path("size"));
    if (side > 0) {
      size(Policy.SHORT_SIDE, side, side, filter, antialias, at);
    } else if (!size.isEmpty()) {
      size(Policy.STRETCH, size.get(0), size.get(size.size() - 1), filter, antialias, at);
    }
  }

  private void detection(JsonNode given, Evidence at) {
    List<Integer> size = wholes(given.path("target_size"));
    if (size.size() == 2) {
      Policy policy = given.path("keep_ratio").asBoolean(true) ? Policy.UNKNOWN : Policy.STRETCH;
      size(policy, size.get(1), size.get(0), filter(given.path("interp")), Answer.NO, at);
    }
  }

  private void size(Policy policy, int width, int height, String filter, Answer wide, Evidence at) {
    facts.add(
        new PreparedSize(
            Fact.UNTIED, Side.REFERENCE, text.path(), policy, width, height, filter, wide, at));
  }

  private void cropped(JsonNode given, Evidence at) {
    List<Integer> size = wholes(given.path("size"));
    if (!size.isEmpty()) {
      int width = size.get(0);
      int height = size.get(size.size() - 1);
      facts.add(
          new PreparedCrop(Fact.UNTIED, Side.REFERENCE, text.path(), width, height, "center", at));
    }
  }

  private void normalized(JsonNode given, Evidence at) {
    Optional<Channels> mean = triple(given.path("mean"));
    Optional<Channels> std = triple(given.path("std"));
    if (mean.isPresent() && std.isPresent()) {
      boolean ofOne = mean.get().max() <= 1 && std.get().max() <= 1;
      double unit = ofOne && given.path("is_scale").asBoolean(true) ? WHITE : 1;
      facts.add(
          new PreparedScale(
              Fact.UNTIED,
              Side.REFERENCE,
              text.path(),
              mean.get().times(unit),
              std.get().times(unit),
              at));
    }
  }

  /** By number as OpenCV has them, or by name; bilinear where nothing is said. */
  private static String filter(JsonNode given) {
    int number = given.asInt(-1);
    if (number >= 0 && number < FILTERS.size()) {
      return FILTERS.get(number);
    }
    String name = given.asText("").toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals("linear")
        ? "bilinear"
        : name.equals("cubic") ? "bicubic" : name;
  }

  /** One number stands for itself alone. */
  private static List<Integer> wholes(JsonNode given) {
    var found = new ArrayList<Integer>();
    if (given.isInt()) {
      found.add(given.asInt());
    }
    given.forEach(one -> found.add(one.asInt()));
    return found;
  }

  private static Optional<Channels> triple(JsonNode given) {
    return given.size() == 3
        ? Optional.of(
            new Channels(given.get(0).asDouble(), given.get(1).asDouble(), given.get(2).asDouble()))
        : Optional.empty();
  }

  /** The last line that names a step: evaluation comes behind training. */
  private Evidence at(String name) {
    int line = 0;
    for (int number = 1; number <= text.lines().size(); number++) {
      String stripped = text.lines().get(number - 1).strip();
      if (stripped.startsWith("- " + name + ":") || stripped.endsWith("type: " + name)) {
        line = number;
      }
    }
    return text.at(line);
  }
}
