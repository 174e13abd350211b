package org.cannadvisor.intake.paddle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads from the configuration of a Paddle network how its pictures are prepared when it is
 * evaluated:
 *
 * <pre>
 * Eval:
 *   dataset:
 *     transforms:
 *       - DecodeImage: {img_mode: BGR}
 *       - RecResizeImg: {image_shape: [3, 48, 320], padding: True}
 * </pre>
 *
 * <p>The configuration that an export of PaddleDetection writes for inference has its steps in a
 * list called {@code Preprocess}.
 */
public final class PaddleConfigReader implements FactReader {

  private static final int LONGEST = 1 << 17;
  private static final int DEEPEST = 8;
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Sought STEPS =
      Sought.of("(?m)^\\s{0,20}(?:transforms|transform_ops|sample_transforms|Preprocess)\\s?:");
  private static final String EXPORTED = "Preprocess";
  private static final List<String> LISTS =
      List.of("transforms", "transform_ops", "sample_transforms");

  /** The parts of a configuration, the most telling first; what is done in training is not said. */
  private static final List<String> PARTS = List.of("eval", "test", "infer");

  @Override
  public Kind kind() {
    return Kind.PREPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return (text.name().endsWith(".yml") || text.name().endsWith(".yaml"))
        && text.content().length() <= LONGEST
        && STEPS.isIn(text.content())
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    steps(text).ifPresent(steps -> new PaddleSteps(text, steps).facts().forEach(reading::add));
    return reading;
  }

  private static Optional<JsonNode> steps(SourceText text) {
    try {
      JsonNode whole = YAML.readTree(text.content());
      if (whole.path(EXPORTED).isArray()) {
        return Optional.of(whole.path(EXPORTED));
      }
      return PARTS.stream()
          .flatMap(part -> part(whole, part).stream())
          .flatMap(part -> list(part, 0).stream())
          .findFirst();
    } catch (JsonProcessingException other) {
      // A configuration of another kind, which its own reader complains of.
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> part(JsonNode whole, String name) {
    for (Map.Entry<String, JsonNode> entry : whole.properties()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).startsWith(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> list(JsonNode node, int depth) {
    for (String name : LISTS) {
      if (node.path(name).isArray()) {
        return Optional.of(node.path(name));
      }
    }
    for (JsonNode child : node) {
      Optional<JsonNode> found =
          child.isContainerNode() && depth < DEEPEST ? list(child, depth + 1) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
